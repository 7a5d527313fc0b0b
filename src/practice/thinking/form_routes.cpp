// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/thinking/room.hpp"
#include "store/settings.hpp"

namespace stepwise::thinking {
namespace {

using access::Permission;
using access::Visit;
using http::Response;
using sheet::Form;
using sheet::Opened;

/// The tablet is in the person's own hands: nothing leads away from the page but its own buttons.
bool handed_over(const Visit& visit) { return visit.request.query.get("hand") == "1" || visit.request.form.fields.get("hand") == "1"; }

html::Html first_words(const Tool& tool, bool theirs) {
  html::Html out = sheet::paragraph(t(tool.use));
  out += sheet::paragraph(t("Write one thing on each line, in the person’s own words. Leave out what does not fit. To take something off, clear it."));
  if (theirs) out = sheet::paragraph(t("This page is yours. Write as much or as little as you like, then press Save and hand the tablet back."));
  return out;
}

/// Questions, checks and texts of a form about `page`.
void fill_in(const Room& room, const Visit& visit, const Asked& asked, const Page& page, Form& form) {
  const bool theirs = handed_over(visit);
  form.before = first_words(asked.tool, theirs);
  form.typed = fields_of(asked, page);
  form.typed.add("part", std::string{visit.request.query.get("part")});
  if (!asked.parts.empty() || asked.about) form.grow = t("Make room for more");
  form.write = [asked, theirs](const http::Fields& typed, const std::vector<Problem>& problems) {
    auto questions = write_questions(asked, typed, problems);
    questions.push_back(govuk::hidden_field("part", typed.get("part")));
    if (theirs) questions.push_back(govuk::hidden_field("hand", "1"));
    return questions;
  };
  form.compare = [asked](const http::Fields& theirs_now, const http::Fields& yours) { return compare_pages(asked, theirs_now, yours); };
  form.more = [asked, page, today = visit.today](const http::Fields& typed) { return problems_of(asked.tool, asked.parts, page_from(asked, typed, page, today), today); };
  (void)room;
}

std::vector<OutcomeName> outcomes_of(const Room& room, store::ReadTx& tx, const Opened& opened) {
  return room.outcomes ? room.outcomes(tx, opened.who.readable()) : std::vector<OutcomeName>{};
}

Result<Form> begin(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const Tool* tool = tool_of(visit.request.part("tool"));
  const std::string licence = tool != nullptr && tool->licensed ? store::setting(tx, licence_setting) : "";
  if (tool == nullptr || (tool->licensed && licence.empty())) return tl::unexpected{sheet::not_there()};
  Asked asked = asked_at_first(*tool);
  asked.as_carer = !handed_over(visit) && asks_as_carer(room, visit, tx, opened.who.readable());
  asked.outcomes = outcomes_of(room, tx, opened);
  Page page;
  page.tool = tool->code;
  if (tool->licensed) page.entries.push_back({0, "", std::string{licence_part}, {{std::string{list_column}, licence}}});
  page.voice = handed_over(visit) ? "own" : "";
  page.next_look_on = visit.today + usual_look_days;
  const std::string home = thinking_href(opened.banner.reference);
  Form form{.title = t(tool->label), .action = home + "/new/" + std::string{tool->code}, .back = home, .button = t("Save")};
  form.draft_kind = std::string{draft_kind} + ":new:" + std::string{tool->code};
  fill_in(room, visit, asked, page, form);
  form.save = [&room, &visit, &opened, asked, page, home](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Page now = page_from(asked, typed, page, visit.today);
    now.owner = sheet::owner_of(visit.staff);
    const auto added = add_page(write, room.desk.random, opened.who, std::move(now), visit.line("", opened.who.id(), ""));
    return added.map([&](const std::string& reference) { return home + "/pages/" + reference + "?done=begun"; });
  };
  return form;
}

Result<Form> change(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const auto page = find_page(tx, opened.who.readable(), visit.request.part("page"));
  const Tool* tool = page ? tool_of(page->tool) : nullptr;
  if (tool == nullptr) return tl::unexpected{sheet::not_there()};
  const std::string part{visit.request.method == http::Method::get ? visit.request.query.get("part") : visit.request.form.fields.get("part")};
  auto asked = asked_of(*tool, part);
  if (!asked) return tl::unexpected{sheet::not_there()};
  asked->as_carer = !handed_over(visit) && (page->of_carer || asks_as_carer(room, visit, tx, opened.who.readable()));
  asked->outcomes = outcomes_of(room, tx, opened);
  const std::string here = thinking_href(opened.banner.reference) + "/pages/" + page->reference;
  Form form{.title = title_of(*page), .action = here + "/change", .back = here, .button = t("Save")};
  form.draft_kind = std::string{draft_kind} + ":" + page->reference + ":" + part;
  form.version = page->version;
  fill_in(room, visit, *asked, *page, form);
  form.save = [&room, &visit, &opened, asked = *asked, page = *page, here](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    auto saved = save_page(write, room.desk.random, opened.who, page_from(asked, typed, page, visit.today), visit.line("", opened.who.id(), ""));
    return saved.map([&] { return here + "?done=saved"; });
  };
  return form;
}

template <class Make>
access::Route route(const RoomPointer& room, http::Method method, std::string_view pattern, Make make) {
  return {method, pattern, Permission::plan_support, [room, method, make](Visit& visit) {
            if (handed_over(visit)) visit.frame.navigation.clear(), visit.frame.print_href.clear();
            const sheet::Make form = [&room, make](Visit& asked, store::ReadTx& tx, const Opened& opened) { return make(*room, asked, tx, opened); };
            return method == http::Method::get ? sheet::ask(room->desk, visit, form) : sheet::take(room->desk, visit, form);
          }};
}

}  // namespace

access::Routes form_routes(const RoomPointer& room) {
  using enum http::Method;
  return {route(room, get, "/people/:person/thinking/new/:tool", begin), route(room, post, "/people/:person/thinking/new/:tool", begin),
          route(room, get, "/people/:person/thinking/pages/:page/change", change), route(room, post, "/people/:person/thinking/pages/:page/change", change)};
}

}  // namespace stepwise::thinking
