// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/short_term/episode_pages.hpp"
#include "practice/short_term/room.hpp"
#include "sql/short_term.hpp"

namespace stepwise::short_term {
namespace {

namespace sql = stepwise::sql::short_term;
using html::element;

bool finished(store::ReadTx& tx, std::string_view draft) {
  for (const auto* by_token : {&sql::episode_by_token, &sql::goal_by_token, &sql::meeting_by_token, &sql::equipment_by_token, &sql::look_by_token})
    if (tx.one(*by_token, {{"form_token", draft}})) return true;
  return false;
}

/// Somebody supported for the long term asks for more: the occupational therapist's look comes first. A reason is enough,
/// because help that is needed today is not held up by a page. Source: reference/practice.md c, Coventry.
std::optional<support::Hold> ask_for_look(store::ReadTx& tx, const access::ReadablePerson& who, const support::Service& wanted, const std::vector<support::Service>& now, Date today) {
  if (!support::is_long_term(wanted.service_type) || !support::asks_for_more(wanted, now)) return std::nullopt;
  const bool supported = std::ranges::any_of(now, [today](const support::Service& one) { return support::is_long_term(one.service_type) && support::runs_on(one, today); });
  if (!supported) return std::nullopt;
  for (const auto& look : read_looks(tx, who))
    if (serves(look, today)) return std::nullopt;
  const auto person = person::find_person(tx, who.id());
  return support::Hold{"short_term.look", t("This person is supported already. An occupational therapist looks first, with new goals: what changed, and what could come back?"), true,
                       person ? "/people/" + person->reference + "/short-term/look" : ""};
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    room_->drafts->add_draft_kind({.kind = std::string{draft_kind},
                                   .words = noted("Short-term help"),
                                   .resume = [](std::string_view, std::string_view draft) { return "/short-term/drafts/" + std::string{draft}; },
                                   .finished = finished});
  }

  access::Routes routes() override {
    access::Routes all;
    for (auto make : {list_routes, begin_routes, episode_routes, sheet_routes, look_routes, hours_file_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("Short-term help"), [room = room_](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_record_section(read_cases(tx, who), room->lists) + write_looks(read_looks(tx, who)) +
                      (person ? element("p", {{"class", "govuk-body"}}, govuk::link(t("Begin short-term help"), begin_href(person->reference))) +
                                    element("p", {{"class", "govuk-body"}}, govuk::link(t("Look before more support"), "/people/" + person->reference + "/short-term/look"))
                              : Html{});
             }, access::Permission::short_term_help}};
  }

  std::vector<task::Source> work() const override { return {work_source()}; }

  std::vector<front_door::NextStep> next_steps() const override {
    const auto href = [](std::string_view person, std::string_view contact) { return begin_href(person, contact); };
    return {{"short_term_help", noted("Begin short-term help"), href, access::Permission::short_term_help},
            {"ot_start", noted("Begin with an occupational therapist"), href, access::Permission::short_term_help}};
  }

  support::Guard guard() const override { return ask_for_look; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts) {
  auto lists = Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, std::move(*lists), std::move(*people), random, std::move(drafts)});
}

Html write_record_section(const std::vector<Case>& cases, const Lists& lists) {
  if (cases.empty()) return paragraph(t("None so far."));
  std::vector<govuk::Row> rows;
  for (const auto& whole : cases) {
    const Episode& episode = whole.episode;
    rows.push_back({govuk::link(listed(lists.help.label(episode.kind)), episode_href(episode.reference), long_date(episode.begun_on)), long_date(episode.begun_on), state_tag(state_of(whole)),
                    episode.ended_on ? listed(lists.outcome.label(episode.outcome)) : std::string{}});
  }
  const std::vector<std::string> names{t("Help"), t("Asked for"), t("Where it stands"), t("How it ended")};
  return govuk::table({.head = {names[0], names[1], names[2], names[3]}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
}

}  // namespace stepwise::short_term
