//! The parts of the design.

use crate::support::web::Site;

#[tokio::test]
async fn the_parts_are_shown_in_the_chosen_colours_and_density() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    let reply = ada.get("/-/parts?theme=dark&density=compact").await;
    assert!(reply.text.contains("data-theme=\"dark\" data-density=\"compact\""), "{}", reply.text);
    let reply = ada.get("/-/parts").await;
    assert!(reply.text.contains("data-theme=\"auto\" data-density=\"normal\""), "looking changes nothing");
}
