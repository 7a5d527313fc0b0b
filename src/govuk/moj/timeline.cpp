// SPDX-License-Identifier: Apache-2.0
#include "govuk/moj/timeline.hpp"

#include "language/language.hpp"

namespace stepwise::moj {

using govuk::Writer;

namespace {

void write_event(Writer& w, const TimelineItem& item, std::string_view heading) {
  w.open("li").cls("moj-timeline__item", item.struck ? "app-timeline__struck" : "", item.classes).attrs(item.attributes).end();
  w.start("div", "moj-timeline__header").start(heading, "moj-timeline__title");
  if (item.struck) w.raw("<span class=\"govuk-visually-hidden\">").text(t("Cancelled:")).raw(" </span><s>");
  w.html(item.title);
  if (item.struck) w.raw("</s>");
  w.close(heading);
  if (!item.byline.empty()) w.raw(" <p class=\"moj-timeline__byline\">").text(t("by {0}", item.byline)).close("p");
  w.close("div");
  if (!item.when.empty()) {
    w.start("p", "moj-timeline__date").open("time").opt("datetime", item.datetime).end();
    w.text(item.when).raw("</time></p>");
  }
  if (!item.description.empty()) w.start("div", "moj-timeline__description").html(item.description).close("div");
  w.close("li");
}

}  // namespace

Html timeline(const TimelineOptions& options) {
  const std::string heading = "h" + std::to_string(options.heading_level);
  std::size_t room = 256;
  for (const auto& item : options.items) room += 512 + item.description.markup().size() + item.title.markup().size();
  Writer w{room};
  w.open("ol").cls("moj-timeline", "app-timeline", options.classes).attrs(options.attributes).end();
  for (const auto& item : options.items) write_event(w, item, heading);
  w.close("ol");
  return std::move(w).done();
}

namespace {

void write_message(Writer& w, const MessageItem& message) {
  const std::string_view way = message.sent ? "sent" : "received";
  w.open("div").opt("id", message.id.empty() ? "" : "message_" + message.id);
  w.cls("moj-message-item", "moj-message-item--" + std::string{way}).end();
  w.start("div", "moj-message-item__text", "moj-message-item__text--" + std::string{way}).html(message.text).close("div");
  w.raw("<div class=\"moj-message-item__meta\"><span class=\"moj-message-item__meta--sender\">").text(message.sender);
  w.raw("</span> ").text(t("at")).raw(" <time class=\"moj-message-item__meta--timestamp\"").opt("datetime", message.time_machine).end();
  w.text(message.time).raw("</time></div></div>");
}

}  // namespace

Html messages(const MessagesOptions& options) {
  std::size_t room = 256;
  for (const auto& item : options.items) room += 512 + item.text.markup().size();
  Writer w{room};
  w.open("div").attr("id", options.id).cls("moj-messages-container", options.classes).attr("role", "log");
  w.opt("aria-label", options.label).attrs(options.attributes).end().start("div", "moj-message-list");
  std::string_view day;
  for (const auto& message : options.items) {
    if (message.date != day)
      w.raw("<time class=\"moj-message-list__date\"").opt("datetime", message.date_machine).end().text(message.date).close("time");
    day = message.date;
    write_message(w, message);
  }
  w.raw("</div></div>");
  return std::move(w).done();
}

}  // namespace stepwise::moj
