// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::gallery {
namespace {

std::vector<Example> cookies() {
  return {{"Question", govuk::cookie_banner({.messages = {{.heading = "Cookies", .text = "We would like to count visits.",
                                                           .actions = {{.text = "Accept", .name = "cookies", .value = "yes"}, {.text = "Reject", .name = "cookies", .value = "no"}, {.text = "About cookies", .href = address("cookie-banner")}}}},
                                             .label = "Cookies of the gallery"})},
          {"Answered", govuk::cookie_banner({.messages = {{.text = "You accepted.", .actions = {{.text = "Hide this message"}}}}, .label = "Your answer"})}};
}
std::vector<Example> exits() {
  return {{"Usual", govuk::exit_this_page({.id = "leave"})}};
}
std::vector<Example> feedbacks() {
  return {{"Text", govuk::feedback({.title = "Was this page useful?", .text = "Tell us what to mend.", .heading_level = 3})},
          {"A link", govuk::feedback({.title = "Help us", .content = paragraph("It takes two minutes. ") + govuk::link("Tell us", address("feedback")), .heading_level = 3})}};
}
/// A plain mark where GOV.UK's own would stand.
Html mark() { return html::element("strong", {}, "Exampleshire"); }
std::vector<Example> crown_headers() {
  return {{"With another mark", govuk::header({.logotype = mark(), .url = "/gallery"})}, {"With a product's name", govuk::header({.logotype = mark(), .product_name = "Care", .url = "/gallery"})}};
}
std::vector<Example> footers() {
  const std::vector<govuk::FooterLink> links{{"Help", address("footer")}, {"Privacy", address("footer")}};
  return {{"Links", govuk::footer({.meta = govuk::FooterMeta{.links = links}, .copyright = "Exampleshire Council"})},
          {"Sections, no licence", govuk::footer({.navigation = {{.title = "Care", .links = links, .columns = 2, .width = "two-thirds"}, {.title = "Council", .links = links, .width = "one-third"}}, .licensed = false, .copyright = "Exampleshire Council"})}};
}

}  // namespace

Group public_group() {
  return {"Public pages and parity",
          {{"cookie-banner", "Cookie banner", cookies}, {"exit-this-page", "Exit this page", exits}, {"feedback", "Feedback", feedbacks},
           {"header", "Header of GOV.UK", crown_headers}, {"footer", "Footer of GOV.UK", footers}}};
}

}  // namespace stepwise::gallery
