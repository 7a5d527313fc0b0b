// SPDX-License-Identifier: Apache-2.0
#include "community/gap/gap_site.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "community/gap/gap_pages.hpp"
#include "community/gap/gap_store.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::gap {
namespace {

using access::Permission;
using access::Visit;
using community::Filled;
using http::Response;

struct Room {
  store::Store& store;
  Random& random;
  Lists lists;
};

bool may_see_small(const Visit& visit) { return visit.staff.can(Permission::see_people_behind_numbers); }

Response show_register(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  Register model;
  model.status = visit.request.query.get("status");
  model.group = visit.request.query.get("group");
  model.gaps = narrowed(read_all(*tx), model.status, model.group, room.lists);
  model.may_see_small = may_see_small(visit);
  model.may_record = visit.staff.can(Permission::introduce);
  govuk::Page page;
  page.title = t("Asked for, not found");
  page.main = write_register(model, room.lists);
  page.wide = true;
  if (visit.request.query.get("done") == "merged") page.success = t("The two gaps are counted together");
  return visit.page(page);
}

Response show_gap(const Room& room, Visit& visit, Filled action, int status) {
  const auto tx = visit.store.read();
  const auto gap = read(*tx, visit.request.part("gap"));
  if (!gap) return visit.not_found();
  GapPage model{*gap, {}, std::move(action), community::token_in(visit.request.form.fields, room.random), may_see_small(visit), visit.today};
  for (auto& other : read_all(*tx))
    if (other.reference != gap->reference) model.others.push_back(std::move(other));
  govuk::Page page;
  page.title = t("A gap in the register");
  page.back = "/gaps";
  page.main = write_gap(visit.frame, model, room.lists);
  page.problems = model.action.problems;
  if (visit.request.query.get("done") == "saved") page.success = t("Saved");
  return visit.page(page, status);
}

Response open_gap(const Room& room, Visit& visit) {
  Filled blank;
  community::add_day(blank.typed, "on", visit.today);
  return show_gap(room, visit, std::move(blank), 200);
}

Response save_action(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  const auto on = community::day_in(typed, "on");
  const Action action{on.value_or(visit.today), community::text_in(typed, "kind"), community::text_in(typed, "words"), "", community::text_in(typed, "place_name"), visit.staff.name};
  auto problems = problems_of(action, on, room.lists, visit.today);
  community::check_text(problems, "words", action.words);
  community::check_text(problems, "place_name", action.place_name);
  if (!problems.empty()) return show_gap(room, visit, {typed, std::move(problems)}, 422);
  const std::string reference{visit.request.part("gap")};
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& tx) { return act(tx, reference, action, typed.get("form_token"), visit.line("", std::nullopt, "")); });
  return saved ? visit.redirect(gap_href(reference) + "?done=saved") : visit.fault(saved.error());
}

Response save_merge(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("into").empty()) return show_gap(room, visit, {typed, {{"into", "into.missing", t("Choose the gap to count this one with")}}}, 422);
  const auto version = parse_number(typed.get("version")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return merge(tx, visit.request.part("gap"), version, typed.get("into"), visit.line("", std::nullopt, "")); });
  return saved ? visit.redirect("/gaps?done=merged") : visit.fault(saved.error());
}

struct AskingPage {
  std::string title, action, back;
  Filled form;
  Html above;
  std::vector<Html> carried;
};
Response show_asking(const Room& room, Visit& visit, AskingPage parts, int status) {
  auto fields = asking_fields(parts.form, room.lists);
  std::ranges::move(parts.carried, std::back_inserter(fields));
  govuk::Page page;
  page.title = parts.title;
  page.back = parts.back;
  page.main = community::heading(parts.title) + parts.above + govuk::question_form(visit.frame, parts.action, fields, t("Save"));
  page.problems = parts.form.problems;
  return visit.page(page, status);
}

Response show_new(const Room& room, Visit& visit, Filled form, int status) {
  const std::string token = community::token_in(form.typed, room.random);
  const std::string back = visit.staff.can(Permission::see_gaps) ? "/gaps" : "/";
  return show_asking(room, visit, {t("Add a gap"), "/gaps", back, std::move(form), {}, {govuk::hidden_field("form_token", token)}}, status);
}

Response new_gap(const Room& room, Visit& visit) { return show_new(room, visit, {}, 200); }

Response save_new(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  const Asking asking = asking_in(typed);
  auto problems = problems_of(asking, {}, room.lists);
  if (!problems.empty()) return show_new(room, visit, {typed, std::move(problems)}, 422);
  const Found found{asking, visit.staff.team_name, "worker", community::token_in(typed, room.random)};
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& tx) -> Result<std::string> { return record(tx, room.random, found, visit.today, visit.line("", std::nullopt, "")); });
  if (!saved) return visit.fault(saved.error());
  return visit.redirect(visit.staff.can(Permission::see_gaps) ? gap_href(*saved) + "?done=saved" : "/gaps/thanks");
}

Response thanks(const Room&, Visit& visit) {
  govuk::Page page;
  page.title = t("Added to the register");
  page.main = govuk::panel({.title = t("Added to the register")}) +
              html::element("p", {{"class", "govuk-body"}}, t("Those who plan and buy support will see it, with how often it is asked for. Nothing in it says who asked.")) +
              html::element("p", {{"class", "govuk-body"}}, govuk::link(t("Go to the home page"), "/"));
  return visit.page(page);
}

Response reword_form(const Room& room, Visit& visit, const Gap& gap, Filled form, Html above, int status) {
  return show_asking(room, visit, {t("Change the words of a gap"), gap_href(gap.reference) + "/reword", gap_href(gap.reference), std::move(form), std::move(above),
                                   {govuk::hidden_field("version", std::to_string(gap.version))}}, status);
}

Response open_reword(const Room& room, Visit& visit) {
  const auto gap = read(*visit.store.read(), visit.request.part("gap"));
  if (!gap || gap->merged_into) return visit.not_found();
  Filled form;
  add_asking(form.typed, gap->asking);
  return reword_form(room, visit, *gap, std::move(form), {}, 200);
}

Response show_stale_reword(const Room& room, Visit& visit, const Gap& now) {
  http::Fields theirs, yours;
  const auto in_words = [&](const Asking& asking, http::Fields& out) {
    out.add(t("What was asked for and not found?"), asking.what);
    out.add(t("Who would it be for?"), listed(room.lists.group.label(asking.for_group)));
    out.add(t("Where?"), asking.area);
  };
  in_words(now.asking, theirs);
  in_words(asking_in(visit.request.form.fields), yours);
  return reword_form(room, visit, now, {visit.request.form.fields, {}}, community::someone_saved_first(drafts::compare_as_sent(theirs, yours)), 409);
}

Response save_reword(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  const auto gap = read(*visit.store.read(), visit.request.part("gap"));
  if (!gap || gap->merged_into) return visit.not_found();
  const Asking asking = asking_in(typed);
  auto problems = problems_of(asking, {}, room.lists);
  if (!problems.empty()) return reword_form(room, visit, *gap, {typed, std::move(problems)}, {}, 422);
  const auto version = parse_number(typed.get("version")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return reword(tx, gap->reference, version, asking, visit.line("", std::nullopt, "")); });
  if (saved) return visit.redirect(gap_href(gap->reference) + "?done=saved");
  if (saved.error().kind != FaultKind::stale) return visit.fault(saved.error());
  const auto again = read(*visit.store.read(), visit.request.part("gap"));
  return again ? show_stale_reword(room, visit, *again) : visit.fault(saved.error());
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<const Room>(std::move(room))} {}
  const Lists& lists() const override { return room_->lists; }
  access::Routes routes() override {
    const auto with = [this](Response (*serve)(const Room&, Visit&)) { return [room = room_, serve](Visit& visit) { return serve(*room, visit); }; };
    return {{http::Method::get, "/gaps", Permission::see_gaps, with(show_register)},
            {http::Method::get, "/gaps/new", Permission::introduce, with(new_gap)},
            {http::Method::post, "/gaps", Permission::introduce, with(save_new)},
            {http::Method::get, "/gaps/thanks", Permission::introduce, with(thanks)},
            {http::Method::get, "/gaps/:gap", Permission::see_gaps, with(open_gap)},
            {http::Method::post, "/gaps/:gap/actions", Permission::see_gaps, with(save_action)},
            {http::Method::post, "/gaps/:gap/merge", Permission::see_gaps, with(save_merge)},
            {http::Method::get, "/gaps/:gap/reword", Permission::see_gaps, with(open_reword)},
            {http::Method::post, "/gaps/:gap/reword", Permission::see_gaps, with(save_reword)}};
  }

 private:
  std::shared_ptr<const Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  return std::make_shared<TheSite>(Room{store, random, std::move(*lists)});
}

}  // namespace stepwise::gap
