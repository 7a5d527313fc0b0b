// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/allocation/allocation_pages.hpp"

namespace stepwise::allocation {
namespace {

using html::element;

const Allocation* standing(const std::vector<Allocation>& all) {
  const auto at = std::ranges::find_if(all, [](const Allocation& a) { return state_of(a) == State::standing; });
  return at == all.end() ? nullptr : &*at;
}

bool in_hand(const std::vector<Allocation>& all) {
  return std::ranges::any_of(all, [](const Allocation& a) { return state_of(a) == State::working || state_of(a) == State::waiting; });
}

/// Indicative, agreed and actual: three facts, none a limit on the next.
Html three(const PersonView& view) {
  const Allocation* now = standing(view.all);
  std::vector<govuk::Row> rows;
  rows.push_back({govuk::Cell{t("Starting estimate").str()}, govuk::number(now == nullptr ? Html{t("None stands")} : Html{pounds(now->sum.weekly_pence)}),
                  govuk::number(now == nullptr ? Html{} : Html{pounds(now->sum.annual_pence)}), govuk::number(now == nullptr ? Html{} : Html{pounds(now->sum.one_off_pence)}),
                  now == nullptr ? Html{} : govuk::link(long_date(now->decided_on), allocation_href(now->reference), t("the starting estimate"))});
  rows.push_back({govuk::Cell{t("Agreed in the plan").str()}, govuk::number(view.agreed ? Html{pounds(view.agreed->weekly_pence)} : Html{t("No plan is signed")}),
                  govuk::number(view.agreed ? Html{pounds(view.agreed->yearly_pence)} : Html{}), govuk::number(view.agreed ? Html{pounds(view.agreed->one_off_pence)} : Html{}),
                  view.agreed ? govuk::link(long_date(view.agreed->signed_on), view.agreed->href, t("the plan")) : Html{}});
  const std::string between = t("{0} to {1}", short_date(view.from), short_date(view.to));
  rows.push_back({govuk::Cell{t("Actually spent").str()}, govuk::number(view.actual ? Html{pounds(view.actual->spent_pence * 7 / std::max(1, view.to - view.from + 1))} : Html{t("Nothing is spent yet")}),
                  govuk::number(Html{}), govuk::number(Html{}), view.actual ? Html{t("{0} of {1} planned, {2}", pounds(view.actual->spent_pence), pounds(view.actual->planned_pence), between)} : Html{}});
  const std::vector<std::string> names{t("Figure"), t("A week"), t("A year"), t("Once"), t("From")};
  return govuk::table({.caption = t("Starting estimate, agreed and spent"), .head = {names[0], govuk::number(names[1]), govuk::number(names[2]), govuk::number(names[3]), names[4]}, .rows = std::move(rows),
                       .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = names}) +
         paragraph(t("The starting estimate can rise or fall in planning. It limits nothing, and nobody is offered it."));
}

Html history(const std::vector<Allocation>& all) {
  if (all.empty()) return paragraph(t("No starting figure was worked out yet."));
  std::vector<govuk::Row> rows;
  for (const Allocation& a : all)
    rows.push_back({govuk::link(a.decided_at ? long_date(a.decided_on) : t("Since {0}", long_date(a.opened_on)), allocation_href(a.reference), t("starting figure")), state_tag(state_of(a)),
                    govuk::number(a.decided_at ? pounds(a.sum.weekly_pence) : std::string{}), a.worker.name});
  const std::vector<std::string> names{t("When"), t("Where it stands"), t("A week"), t("Worker")};
  return govuk::table({.caption = t("All starting figures"), .head = {names[0], names[1], govuk::number(names[2]), names[3]}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m",
                       .stack_on_phones = true, .stack_names = names});
}

Html begin_button(const govuk::Frame& frame, const PersonView& view) {
  if (!view.may_begin || view.died || in_hand(view.all)) return {};
  Html out;
  if (!view.eligible) out += govuk::inset_text({.content = t("Nobody has decided yet whether these needs are eligible. You can work out a starting figure all the same.")});
  else if (!*view.eligible) out += govuk::inset_text({.content = t("The last decision says that there are no eligible needs. A starting figure is for eligible needs that nobody meets yet.")});
  const bool again = !view.all.empty();
  return out + govuk::question_form(frame, of_person_href(view.person_reference), {govuk::hidden_field("form_token", view.token)},
                                    govuk::button({.text = again ? t("Work it out again, from the last one") : t("Work out a starting figure"), .prevent_double_click = true}));
}

}  // namespace

std::string pounds(std::int64_t pence) { return money_words(Money{pence}); }
Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }

Html state_tag(State state) {
  switch (state) {
    case State::working: return govuk::tag(t(state_words(state)), "blue");
    case State::waiting: return govuk::tag(t(state_words(state)), "yellow");
    case State::returned: return govuk::tag(t(state_words(state)), "purple");
    case State::standing: return govuk::tag(t(state_words(state)), "green");
    case State::replaced:
    case State::set_aside: return govuk::tag(t(state_words(state)), "grey");
  }
  return {};
}

Html write_person(const govuk::Frame& frame, const PersonView& view) {
  return element("h1", {{"class", "govuk-heading-l"}}, t("Starting figure for needs that nobody meets yet")) + three(view) + begin_button(frame, view) + history(view.all) +
         paragraph(govuk::link(t("How sums are made: the grid that everybody can read"), "/how-money-is-worked-out"));
}

Html write_overview(const std::vector<Allocation>& all, std::string_view person_reference) {
  const Allocation* now = standing(all);
  const Html words = now == nullptr ? Html{all.empty() ? t("No starting figure was worked out yet.") : t("No starting figure stands now.")}
                                    : Html{t("{0} a week, a starting estimate of {1} that can rise or fall.", pounds(now->sum.weekly_pence), long_date(now->decided_on))};
  return paragraph(words) + element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Starting figure, agreed and spent"), of_person_href(person_reference)));
}

}  // namespace stepwise::allocation
