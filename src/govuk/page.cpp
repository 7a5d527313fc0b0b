// SPDX-License-Identifier: Apache-2.0
#include "govuk/page.hpp"

#include "govuk/form.hpp"
#include "govuk/header.hpp"
#include "govuk/messages.hpp"
#include "govuk/navigation.hpp"
#include "language/language.hpp"

namespace stepwise::govuk {
namespace {

void write_head(Writer& w, const Frame& frame, const Page& page) {
  w.raw("<!DOCTYPE html>\n<html lang=\"en-GB\" class=\"govuk-template\"><head><meta charset=\"utf-8\"><title>");
  if (!page.problems.empty()) w.raw("Error: ");
  w.text(page.title).raw(" – ").text(frame.council).raw("</title>");
  w.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">");
  w.raw("<meta name=\"robots\" content=\"noindex\">");
  if (!frame.icon.empty()) w.raw("<link rel=\"icon\" type=\"image/svg+xml\"").attr("href", frame.icon).end();
  if (!frame.touch_icon.empty()) w.raw("<link rel=\"apple-touch-icon\"").attr("href", frame.touch_icon).end();
  if (!frame.web_manifest.empty()) w.raw("<link rel=\"manifest\"").attr("href", frame.web_manifest).end();
  if (!frame.stylesheet.empty()) w.raw("<link rel=\"stylesheet\"").attr("href", frame.stylesheet).end();
  if (!frame.theme.empty()) w.raw("<link rel=\"stylesheet\"").attr("href", frame.theme).end();
  if (!frame.script.empty()) w.raw("<script type=\"module\"").attr("src", frame.script).raw("></script>");
  w.raw("</head>");
}

Html account(const Frame& frame) {
  if (frame.staff_name.empty()) return {};
  Writer w;
  w.raw("<div class=\"app-account\"><span class=\"app-account__name\"><span class=\"govuk-visually-hidden\">Signed in as </span>");
  w.text(frame.staff_name).raw("</span><form method=\"post\" action=\"/sign-out\">").html(hidden_field("csrf", frame.csrf));
  w.raw("<button type=\"submit\" class=\"app-account__button\">Sign out</button></form></div>");
  return std::move(w).done();
}

void write_header(Writer& w, const Frame& frame) {
  w.raw("<header class=\"govuk-template__header\">");
  w.html(generic_header({.name = frame.council, .classes = "app-council", .container_classes = "govuk-width-container app-header", .after = account(frame)}));
  if (!frame.navigation.empty()) {
    ServiceNavigationOptions options{.service_name = "Stepwise", .service_url = "/"};
    options.items.reserve(frame.navigation.size());
    for (const auto& link : frame.navigation)
      options.items.push_back({.text = link.text, .href = link.href, .active = link.href == frame.here});
    w.html(service_navigation(options));
  }
  w.raw("</header>");
}

void write_way_back(Writer& w, const Page& page) {
  if (page.back) {
    w.html(back_link({.href = *page.back}));
    return;
  }
  if (page.breadcrumbs.empty()) return;
  BreadcrumbsOptions options;
  for (const auto& link : page.breadcrumbs) options.items.push_back({.text = link.text, .href = link.href});
  w.html(breadcrumbs(options));
}

void open_main(Writer& w, const Page& page) {
  w.raw("<div class=\"govuk-width-container\">");
  write_way_back(w, page);
  w.html(page.before_main).raw("<main class=\"govuk-main-wrapper\" id=\"main-content\">");
  if (!page.problems.empty() || !page.success.empty()) {
    w.raw("<div class=\"app-notice\">").html(error_summary_of(page.problems));
    if (!page.success.empty()) w.html(notification_banner({.text = page.success, .success = true}));
    w.raw("</div>");
  }
}

/// A page for a document: its title, then what stands in and before its main part.
Shell write_sheet(const Page& page) {
  Writer before{256 + page.before_main.markup().size()};
  before.raw("<title>").text(plain(page.title)).raw("</title>").html(page.before_main).raw("<main id=\"main-content\">");
  return {.before = std::move(before).take(), .after = "</main>"};
}

void write_footer(Writer& w, const Frame& frame) {
  w.raw(
      "<footer class=\"govuk-template__footer app-footer\"><div class=\"govuk-width-container\">"
      "<h2 class=\"govuk-visually-hidden\">Help and policies</h2><ul class=\"app-footer__list\">");
  if (!frame.print_href.empty()) {
    w.raw("<li><a class=\"app-footer__link\"").attr("href", frame.print_href).end();
    w.text(t("Print or save as PDF")).raw("</a></li>");
  }
  w.raw(
      "<li><a class=\"app-footer__link\" href=\"/help\">Help</a></li>"
      "<li><a class=\"app-footer__link\" href=\"/help/accessibility\">Accessibility statement</a></li>"
      "<li><a class=\"app-footer__link\" href=\"/help/privacy\">Privacy</a></li></ul></div></footer>");
}

/// Closed until its script opens it two minutes before the session ends.
void write_session_dialog(Writer& w, const Frame& frame) {
  if (frame.staff_name.empty() || frame.seconds_left <= 0) return;
  w.raw("<dialog class=\"app-session\" id=\"session-dialog\" aria-labelledby=\"session-dialog-title\"");
  w.attr("data-seconds-left", std::to_string(frame.seconds_left)).end();
  w.raw(
      "<h2 class=\"govuk-heading-m\" id=\"session-dialog-title\">You are about to be signed out</h2>"
      "<p class=\"govuk-body\" aria-hidden=\"true\">You will be signed out in <span data-session-clock></span>.</p>"
      "<p class=\"govuk-visually-hidden\" aria-live=\"polite\" data-session-words></p>"
      "<p class=\"govuk-body\">What you have typed is saved as a draft where the page keeps drafts.</p>"
      "<div class=\"govuk-button-group\"><form method=\"post\" action=\"/session/stay\" data-session-stay>");
  w.html(hidden_field("csrf", frame.csrf));
  w.raw(
      "<button type=\"submit\" class=\"govuk-button\" data-module=\"govuk-button\">Stay signed in</button></form>"
      "<form method=\"post\" action=\"/sign-out\">");
  w.html(hidden_field("csrf", frame.csrf));
  w.raw("<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" data-module=\"govuk-button\">Sign out</button></form></div></dialog>");
}

}  // namespace

Shell write_shell(const Frame& frame, const Page& page) {
  if (frame.on_paper) return write_sheet(page);
  Writer before{6144 + page.before_main.markup().size() + 512 * page.problems.size()};
  write_head(before, frame, page);
  before.start("body", "govuk-template__body", page.wide ? "app-wide" : "");
  if (!frame.js_enabled.empty()) before.open("script").attr("src", frame.js_enabled).raw("></script>");
  before.raw("<a href=\"#main-content\" class=\"govuk-skip-link\" data-module=\"govuk-skip-link\">Skip to main content</a>");
  write_header(before, frame);
  open_main(before, page);
  Writer after{2560};
  after.raw("</main></div>");
  write_footer(after, frame);
  write_session_dialog(after, frame);
  after.raw("</body></html>\n");
  return {.before = std::move(before).take(), .after = std::move(after).take()};
}

std::string write_page(const Frame& frame, const Page& page) {
  Shell shell = write_shell(frame, page);
  const std::string& main = page.main.markup();
  shell.before.reserve(shell.before.size() + main.size() + shell.after.size());
  return std::move(shell.before.append(main).append(shell.after));
}

}  // namespace stepwise::govuk
