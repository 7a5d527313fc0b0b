// SPDX-License-Identifier: Apache-2.0
#include "practice/thread/thread_pages.hpp"

#include "govuk/govuk.hpp"

namespace stepwise::thread {
namespace {

using html::element;
using html::Html;

Html body(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

Message break_words(Break one) {
  switch (one) {
    case Break::no_aspiration: return noted("Which hope is this a step towards?");
    case Break::nothing_happens: return noted("Nothing happens towards this yet. What could the person try first?");
    case Break::only_paid: return noted("Only paid support works towards this. Who else could?");
    case Break::money_without_result: return noted("Money is spent on this. Has anybody asked what it changed?");
    case Break::planned_not_spent: return noted("Money is planned for this and none is spent. Is support missing, or is it not needed?");
  }
  return noted("Which hope is this a step towards?");
}

std::string sum_words(std::int64_t weekly, std::int64_t one_off) {
  if (one_off == 0) return t("{0} a week", money_words({weekly}));
  if (weekly == 0) return t("{0} once", money_words({one_off}));
  return t("{0} a week and {1} once", money_words({weekly}), money_words({one_off}));
}

std::string cost_words(const Solution& solution) {
  if (!solution.paid) return t("No money from the budget");
  if (solution.weekly_pence == 0 && solution.one_off_pence == 0) return t("Not known yet");
  return sum_words(solution.weekly_pence, solution.one_off_pence);
}

Html closing(const Strand& strand) {
  const std::string on = t("Closed on {0}.", long_date(*strand.closed_on));
  return body(html::lines(strand.closed_why.empty() ? on : on + " " + strand.closed_why));
}

Html solutions_list(const Strand& strand) {
  Html items;
  for (const Solution& solution : strand.solutions) items += element("li", {}, t("{0} ({1}). {2}", solution.what, solution.who, cost_words(solution)));
  for (const auto& action : strand.actions) items += element("li", {}, action);
  if (items.empty()) return strand.closed_on ? Html{t("Nothing any more")} : Html{t("Nothing yet")};
  return element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
}

Html results_list(const Strand& strand) {
  Html items;
  for (const Result& result : strand.results) {
    const std::string own = result.own.empty() ? t("The person did not say").str() : t("The person: {0}. Help needed: {1}", result.own, result.own_help);
    const std::string others = result.others.empty() ? "" : t("Others: {0}. Help needed: {1}", result.others, result.others_help);
    items += element("li", {}, others.empty() ? t("{0}. {1}", long_date(result.on), own) : t("{0}. {1}. {2}", long_date(result.on), own, others));
  }
  if (items.empty()) return Html{t("Not looked at together yet")};
  return element("ul", {{"class", "govuk-list"}}, items);
}

Html strand_card(const Thread& thread, const Strand& strand) {
  std::vector<govuk::SummaryRow> rows;
  rows.push_back({.key = t("What they hope for"), .value = !strand.aspiration.empty() ? strand.aspiration : strand.closed_on ? t("Not linked to a hope").str() : t("Not linked to a hope yet").str()});
  rows.push_back({.key = t("What will be different"), .value = strand.standing.empty() ? strand.words : t("{0} ({1})", strand.words, strand.standing)});
  rows.push_back({.key = t("What happens, and with whom"), .value = solutions_list(strand)});
  rows.push_back({.key = t("What it costs"), .value = t("{0}. Spent: {1} of {2} planned", sum_words(weekly_pence(strand), one_off_pence(strand)), money_words({strand.spent_pence}), money_words({strand.planned_pence}))});
  rows.push_back({.key = t("What came of it"), .value = (strand.closed_on ? closing(strand) : Html{}) + (strand.closed_on && strand.results.empty() ? Html{} : results_list(strand))});
  rows.push_back({.key = t("What did this money do for this outcome?"), .value = answer(thread, strand)});
  Html questions;
  for (const Break one : breaks_of(strand)) questions += element("li", {}, t(break_words(one)));
  if (!questions.empty()) rows.push_back({.key = t("Questions to ask"), .value = element("ul", {{"class", "govuk-list"}}, questions)});
  return govuk::summary_list({.rows = std::move(rows), .card = govuk::SummaryCard{.title = strand.words}});
}

Html loose_part(const Thread& thread) {
  const Strand& loose = thread.loose;
  if (loose.solutions.empty() && loose.spent_pence == 0 && loose.planned_pence == 0) return {};
  Html out = element("h2", {{"class", "govuk-heading-m"}}, t("Not tied to an outcome"));
  if (!loose.solutions.empty()) out += solutions_list(loose);
  if (loose.spent_pence > 0) out += body(t("{0} was spent that nobody has tied to an outcome. What was it for?", money_words({loose.spent_pence})));
  return out;
}

/// Pound by pound: each sum with what it is for and what came of it.
Html money_table(const Thread& thread) {
  std::vector<govuk::Row> rows;
  const auto add = [&](const Strand& strand, const std::string& words) {
    if (strand.spent_pence == 0 && strand.planned_pence == 0 && weekly_pence(strand) == 0) return;
    const auto share = share_percent(thread, strand);
    const std::string last = strand.results.empty() || strand.results.back().own.empty() ? t("Not known yet").str() : strand.results.back().own;
    rows.push_back({words, govuk::number(money_words({weekly_pence(strand)})), govuk::number(money_words({strand.spent_pence})), govuk::number(share ? std::to_string(*share) + "%" : ""), last});
  };
  for (const Strand& strand : thread.strands) add(strand, strand.words);
  add(thread.loose, t("Not tied to an outcome"));
  if (rows.empty()) return {};
  const std::vector<std::string> names{t("What it is for"), t("A week"), t("Spent"), t("Of every pound spent"), t("What the person said last")};
  return govuk::table({.caption = t("Where each pound goes, {0} to {1}", long_date(thread.from), long_date(thread.to)), .head = {names[0], govuk::number(names[1]), govuk::number(names[2]), govuk::number(names[3]), names[4]},
                       .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
}

}  // namespace

Html write_thread(const Thread& thread, std::string_view person_reference) {
  Html out = body(t("One line from what somebody hopes for to what came of it. Nothing here is a judgement: it shows where to ask."));
  if (thread.strands.empty()) out += body(t("There is no outcome on record yet."));
  for (const Strand& strand : thread.strands) out += strand_card(thread, strand);
  out += loose_part(thread) + money_table(thread);
  return out + body(govuk::link(t("The plan"), "/people/" + std::string{person_reference} + "/plan"));
}

}  // namespace stepwise::thread
