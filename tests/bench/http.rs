//! As much of HTTP as a measurement needs: one connection that stays open, one request after the other.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Mutex;

/// One open connection with its cookies.
pub struct Client {
    host: String,
    stream: Mutex<BufReader<TcpStream>>,
    cookies: Mutex<Vec<String>>,
}

pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub body: String,
}

impl Client {
    /// To `http://host:port`.
    pub fn new(url: &str) -> Self {
        let host = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let stream = TcpStream::connect(&host).expect("the server listens");
        stream.set_nodelay(true).expect("a socket");
        Self { host, stream: Mutex::new(BufReader::new(stream)), cookies: Mutex::default() }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send(&format!("GET {path} HTTP/1.1\r\n"), "")
    }

    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let head = format!(
            "POST {path} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nOrigin: http://{}\r\n\
             Sec-Fetch-Site: same-origin\r\nContent-Length: {}\r\n",
            self.host,
            body.len()
        );
        self.send(&head, &body)
    }

    fn send(&self, head: &str, body: &str) -> Answer {
        let mut stream = self.stream.lock().expect("one request at a time");
        let cookies = self.cookies.lock().expect("one request at a time").join("; ");
        let cookies = if cookies.is_empty() { cookies } else { format!("Cookie: {cookies}\r\n") };
        let text = format!("{head}Host: {}\r\n{cookies}\r\n{body}", self.host);
        stream.get_mut().write_all(text.as_bytes()).expect("the server reads");
        let answer = self.read(&mut stream);
        drop(stream);
        answer
    }

    fn read(&self, stream: &mut BufReader<TcpStream>) -> Answer {
        let mut line = String::new();
        stream.read_line(&mut line).expect("a status");
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        let (mut length, mut chunked, mut location) = (0, false, None);
        loop {
            let mut line = String::new();
            stream.read_line(&mut line).expect("a header");
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap_or(0),
                "transfer-encoding" => chunked = value == "chunked",
                "location" => location = Some(value.to_owned()),
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        let mut body = Vec::new();
        if chunked {
            loop {
                let mut size = String::new();
                stream.read_line(&mut size).expect("a chunk's size");
                let size = usize::from_str_radix(size.trim(), 16).unwrap_or(0);
                let mut chunk = vec![0; size + 2];
                stream.read_exact(&mut chunk).expect("a chunk");
                if size == 0 {
                    break;
                }
                body.extend_from_slice(&chunk[..size]);
            }
        } else {
            body.resize(length, 0);
            stream.read_exact(&mut body).expect("a body");
        }
        Answer { status, location, body: String::from_utf8_lossy(&body).into_owned() }
    }

    fn keep(&self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default().to_owned();
        let name = format!("{}=", pair.split('=').next().unwrap_or_default());
        let mut cookies = self.cookies.lock().expect("one request at a time");
        cookies.retain(|old| !old.starts_with(&name));
        cookies.push(pair);
    }
}
