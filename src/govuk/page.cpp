// SPDX-License-Identifier: Apache-2.0
#include "govuk/page.hpp"

#include "govuk/form.hpp"
#include "govuk/header.hpp"
#include "govuk/language_navigation.hpp"
#include "govuk/messages.hpp"
#include "govuk/navigation.hpp"
#include "govuk/script_words.hpp"
#include "language/language.hpp"

namespace stepwise::govuk {
namespace {

void write_head(Writer& w, const Frame& frame, const Page& page) {
  w.raw("<!DOCTYPE html>\n<html").attr("lang", language::html_lang_now()).raw(" class=\"govuk-template\"><head><meta charset=\"utf-8\"><title>");
  if (!page.problems.empty()) w.plain(t("Error")).raw(": ");
  w.plain(page.title).raw(" – ").plain(frame.council).raw("</title>");
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
  w.raw("<div class=\"app-account\"><span class=\"app-account__name\"><span class=\"govuk-visually-hidden\">");
  w.text(t("Signed in as")).raw(" </span>").text(frame.staff_name).raw("</span><form method=\"post\" action=\"/sign-out\">").html(hidden_field("csrf", frame.csrf));
  w.raw("<button type=\"submit\" class=\"app-account__button\">").text(t("Sign out")).raw("</button></form></div>");
  return std::move(w).done();
}

void write_languages(Writer& w, const Frame& frame) {
  if (frame.languages.size() < 2) return;
  LanguageNavigationOptions options{.label = plain(t("Language"))};
  for (const auto& language : frame.languages)
    options.items.push_back({.text = language.name, .href = "/language/" + language.code + "?to=" + frame.language_back,
                             .current = language.code == language::code_now(), .lang = language.code});
  w.raw("<div class=\"govuk-width-container app-languages\">").html(language_navigation(options)).raw("</div>");
}

void write_header(Writer& w, const Frame& frame) {
  w.raw("<header class=\"govuk-template__header\">");
  w.html(generic_header({.name = frame.council, .classes = "app-council", .container_classes = "govuk-width-container app-header", .after = account(frame)}));
  if (!frame.navigation.empty()) {
    ServiceNavigationOptions options{.service_name = std::string{kept("Stepwise")}, .service_url = "/", .label = plain(t("Service information"))};
    options.menu_text = plain(t("Menu"));
    options.items.reserve(frame.navigation.size());
    for (const auto& link : frame.navigation)
      options.items.push_back({.text = link.text, .href = link.href, .active = link.href == frame.here});
    w.html(service_navigation(options));
  }
  write_languages(w, frame);
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
  before.raw("<title>").plain(page.title).raw("</title>").html(page.before_main).raw("<main id=\"main-content\">");
  return {.before = std::move(before).take(), .after = "</main>"};
}

void write_footer_link(Writer& w, std::string_view href, Message words) {
  w.raw("<li><a class=\"app-footer__link\"").attr("href", href).end().text(t(words)).raw("</a></li>");
}

void write_footer(Writer& w, const Frame& frame) {
  w.raw("<footer class=\"govuk-template__footer app-footer\"><div class=\"govuk-width-container\"><h2 class=\"govuk-visually-hidden\">");
  w.text(t("Help and policies")).raw("</h2><ul class=\"app-footer__list\">");
  if (!frame.print_href.empty()) write_footer_link(w, frame.print_href, noted("Print or save as PDF"));
  write_footer_link(w, "/help", noted("Help"));
  write_footer_link(w, "/help/accessibility", noted("Accessibility statement"));
  write_footer_link(w, "/help/privacy", noted("Privacy"));
  w.raw("</ul></div></footer>");
}

void write_dialog_button(Writer& w, const Frame& frame, Message words, std::string_view classes) {
  w.html(hidden_field("csrf", frame.csrf));
  w.raw("<button type=\"submit\"").cls("govuk-button", classes).raw(" data-module=\"govuk-button\">").text(t(words)).raw("</button></form>");
}

/// Closed until its script opens it two minutes before the session ends.
void write_session_dialog(Writer& w, const Frame& frame) {
  if (frame.staff_name.empty() || frame.seconds_left <= 0) return;
  w.raw("<dialog class=\"app-session\" id=\"session-dialog\" aria-labelledby=\"session-dialog-title\"");
  w.attr("data-seconds-left", std::to_string(frame.seconds_left)).attrs(session_words()).end();
  w.raw("<h2 class=\"govuk-heading-m\" id=\"session-dialog-title\">").text(t("You are about to be signed out"));
  w.raw("</h2><p class=\"govuk-body\" aria-hidden=\"true\">").text(t("Time left before you are signed out:")).raw(" <span data-session-clock></span></p>");
  w.raw("<p class=\"govuk-visually-hidden\" aria-live=\"polite\" data-session-words></p><p class=\"govuk-body\">");
  w.text(t("What you have typed is saved as a draft where the page keeps drafts."));
  w.raw("</p><div class=\"govuk-button-group\"><form method=\"post\" action=\"/session/stay\" data-session-stay>");
  write_dialog_button(w, frame, noted("Stay signed in"), "");
  w.raw("<form method=\"post\" action=\"/sign-out\">");
  write_dialog_button(w, frame, noted("Sign out"), "govuk-button--secondary");
  w.raw("</div></dialog>");
}

}  // namespace

Shell write_shell(const Frame& frame, const Page& page) {
  if (frame.on_paper) return write_sheet(page);
  Writer before{6144 + page.before_main.markup().size() + 512 * page.problems.size()};
  write_head(before, frame, page);
  before.start("body", "govuk-template__body", page.wide ? "app-wide" : "");
  if (!frame.js_enabled.empty()) before.open("script").attr("src", frame.js_enabled).raw("></script>");
  before.raw("<a href=\"#main-content\" class=\"govuk-skip-link\" data-module=\"govuk-skip-link\">");
  before.text(t("Skip to main content")).raw("</a>");
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
