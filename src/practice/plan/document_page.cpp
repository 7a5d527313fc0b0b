// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/plan/answered.hpp"
#include "practice/plan/money.hpp"
#include "practice/plan/plan_pages.hpp"

namespace stepwise::plan {
namespace {

using html::element;

std::string home_of(const Shown& shown) { return plan_href(shown.banner.reference, shown.plan.reference); }

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
Html body(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

Html change_link(const Shown& shown, std::string_view step, std::string_view what) {
  return element("a", {{"class", "govuk-link"}, {"href", home_of(shown) + "/" + std::string{step}}}, t("Change {0}", what));
}

/// The day from which a version is meant to hold: a line that begins no later needs no day of its own.
Date holds_from(const Plan& plan) {
  if (plan.started_on) return *plan.started_on;
  return plan.signing ? plan.signing->on : plan.begun_on;
}

/// One after the other, with a full stop between them; those that say nothing are left out.
std::string sentences(std::initializer_list<std::string> all) {
  std::string words;
  for (const std::string& more : all) {
    if (more.empty()) continue;
    if (!words.empty()) words += words.ends_with('.') ? " " : ". ";
    words += more;
  }
  return words;
}

std::string when_and_who(const Plan& plan, const Piece& piece) {
  std::string days;
  if (piece.end_on) days = t("{0} to {1}", short_date(piece.start_on), short_date(*piece.end_on));
  else if (piece.start_on > holds_from(plan)) days = t("From {0}", short_date(piece.start_on));
  return sentences({piece.when, piece.who_kind == "me" ? "" : piece.who, piece.provider == piece.who ? "" : piece.provider, days});
}

std::string who_and_cost(const Piece& piece) {
  const std::string who = words_of(who_kinds(), piece.who_kind);
  return is_paid(piece) ? t("{0}: {1}", who, cost_words(piece)) : who;
}

/// What was agreed to be done: as signed, or as it stands now.
const std::vector<Step>& steps_of(const Shown& shown) { return shown.plan.signing ? shown.plan.steps : shown.around.steps; }

/// "Ask Jean to tea: Edith, by 3 December 2026", one after the other.
Html steps_words(const Shown& shown, std::string_view outcome) {
  std::string words;
  for (const Step& step : steps_of(shown))
    if (step.outcome_reference == outcome) words = sentences({words, t("{0}: {1}, by {2}", step.what, step.who, long_date(step.by_on))});
  return html::lines(words);
}

/// Rows with a way to change each while it is written; a list, a line or two each, in the document that the person holds: a small plan
/// is two pages.
Html rows_or_lines(std::vector<govuk::SummaryRow> rows, std::string_view title, bool with_links) {
  if (with_links) return govuk::summary_list({.rows = std::move(rows), .card = title.empty() ? std::nullopt : std::optional{govuk::SummaryCard{.title = std::string{title}}}});
  Html items;
  for (const govuk::SummaryRow& row : rows) items += element("li", {}, element("strong", {}, row.key) + Html{": "} + row.value);
  const Html list = element("ul", {{"class", title.empty() ? "govuk-list govuk-list--bullet" : "govuk-list govuk-list--bullet govuk-!-margin-bottom-3"}}, items);
  if (title.empty()) return list;
  return element("h3", {{"class", "govuk-heading-s govuk-!-margin-bottom-1"}}, title) + list;
}

/// What happens towards something, a line each: what, then when, with whom and what it takes; then who does what by when.
Html pieces_card(const Shown& shown, std::string_view title, const std::vector<const Piece*>& pieces, Html steps, bool with_links) {
  std::vector<govuk::SummaryRow> rows;
  for (const Piece* piece : pieces) {
    govuk::SummaryRow row{.key = html::lines(piece->what)};
    row.value = html::lines(sentences({when_and_who(shown.plan, *piece), who_and_cost(*piece)}));
    if (with_links) row.actions = {{.text = t("Change"), .href = home_of(shown) + "/pieces/" + piece->reference, .hidden_text = piece->what}};
    rows.push_back(std::move(row));
  }
  if (!steps.empty()) rows.push_back({.key = t("What we agreed to do"), .value = std::move(steps)});
  return rows_or_lines(std::move(rows), title, with_links);
}

/// Outcomes with what happens towards each; what serves only a need comes last.
Html outcomes_part(const Shown& shown, bool with_links) {
  Html out = heading(t("What I want to be different, and what will happen"));
  std::vector<std::string> told;
  const auto tell = [&](const std::string& outcome, std::string_view words) {
    if (outcome.empty() || std::ranges::find(told, outcome) != told.end()) return;
    told.push_back(outcome);
    std::vector<const Piece*> pieces;
    for (const Piece& piece : shown.plan.pieces)
      if (piece.outcome_reference == outcome) pieces.push_back(&piece);
    out += pieces_card(shown, words, pieces, steps_words(shown, outcome), with_links);
  };
  for (const Piece& piece : shown.plan.pieces) tell(piece.outcome_reference, piece.outcome_words);
  for (const Step& step : steps_of(shown)) tell(step.outcome_reference, step.outcome_words);
  std::vector<const Piece*> others;
  for (const Piece& piece : shown.plan.pieces)
    if (piece.outcome_reference.empty()) others.push_back(&piece);
  if (!others.empty()) out += pieces_card(shown, told.empty() ? t("What will happen") : t("What else will happen"), others, {}, with_links);
  if (told.empty() && others.empty()) out += body(t("Nothing is written yet."));
  return out;
}

std::string met_words(const NeedMet& met) {
  std::string words;
  for (const auto& code : met.met_by) words += (words.empty() ? "" : ", ") + words_of(who_kinds(), code);
  return words;
}

Html needs_part(const Shown& shown, bool with_links) {
  std::vector<govuk::SummaryRow> rows;
  const auto add = [&](const std::string& code, const std::string& words, bool eligible) {
    const auto met = std::ranges::find(shown.plan.needs, code, &NeedMet::code);
    govuk::SummaryRow row{.key = words};
    if (met == shown.plan.needs.end()) row.value = t("Not said yet who meets it");
    else {
      row.value = html::lines(sentences({met_words(*met), met->how, words_of(council_answers(), met->council), met->offer_words}));
    }
    if (!eligible) row.value += Html{". "} + Html{t("Not one that the law makes the council meet")};
    if (with_links) row.actions = {{.text = t("Change"), .href = home_of(shown) + "/needs/" + code, .hidden_text = t("who meets this: {0}", words)}};
    rows.push_back(std::move(row));
  };
  if (shown.plan.signing || shown.around.needs.empty())
    for (const NeedMet& met : shown.plan.needs) add(met.code, met.words, true);
  else
    for (const FoundNeed& need : shown.around.needs) add(need.code, need.words, need.eligible);
  if (rows.empty()) return heading(t("My needs, and who meets them")) + body(t("No need is on record from [[an assessment]]."));
  return heading(t("My needs, and who meets them")) + rows_or_lines(std::move(rows), "", with_links);
}

std::string cost_sentence(const Sums& sums) {
  if (sums.one_off == 0) return t("The cost of meeting my needs in this plan is {0} a week, which is {1} a year.", money_words({sums.weekly}), money_words({sums.yearly}));
  return t("The cost of meeting my needs in this plan is {0} a week, which is {1} a year, and {2} once.", money_words({sums.weekly}), money_words({sums.yearly}), money_words({sums.one_off}));
}

std::string held_words(const HeldSum& sum) {
  const std::string name = words_of(held_kinds(), sum.held_as);
  if (sum.one_off == 0) return t("{0}: {1} a week", name, money_words({sum.weekly}));
  if (sum.weekly == 0) return t("{0}: {1} once", name, money_words({sum.one_off}));
  return t("{0}: {1} a week and {2} once", name, money_words({sum.weekly}), money_words({sum.one_off}));
}

Html estimate_part(const Shown& shown) {
  const auto& estimate = shown.plan.signing ? shown.plan.estimate : shown.around.estimate;
  if (!estimate) return {};
  Html out = body(Html{estimate_words(*estimate)} + Html{" "} + Html{t("It is where planning began: no limit, and no promise.")});
  if (beside_estimate(shown.plan.pieces, estimate) != Beside::within && !shown.plan.difference.empty()) out += body(html::lines(t("Why this plan comes to something else: {0}", shown.plan.difference)));
  return out;
}

Html direct_payment_words(const Shown& shown, const std::vector<HeldSum>& held) {
  const auto direct = std::ranges::find(held, "direct_payment", &HeldSum::held_as);
  if (direct == held.end()) return {};
  Html items;
  for (const Piece& piece : shown.plan.pieces)
    if (is_paid(piece) && piece.held_as == "direct_payment") items += element("li", {}, t("{0} ({1})", piece.what, cost_words(piece)));
  return body(t("A direct payment pays for what follows. It is paid: {0}.", words_of(payment_rhythms(), shown.plan.payment_every))) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
}

/// Of a signed version only what it says itself: a card that changes later changes nothing that was agreed.
Html dated_sums(const Shown& shown) {
  const auto& signing = shown.plan.signing;
  const auto sums = signing ? sums_by_day(shown.plan.pieces, {}, signing->on.add_years(1)) : sums_by_day(shown.plan.pieces, shown.rates, shown.today.add_years(1));
  if (sums.size() < 2) return {};
  Html items;
  for (const SumFrom& sum : sums) items += element("li", {}, sum.by_rate ? t("From {0}: {1} a week, because a price changes", long_date(sum.from), money_words({sum.weekly})) : t("From {0}: {1} a week", long_date(sum.from), money_words({sum.weekly})));
  return body(t("The weekly cost changes in the course of the plan:")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
}

/// While it is written: days that the rate card has no price for.
Html gaps_in_the_card(const Shown& shown) {
  Html out;
  if (shown.plan.signing) return out;
  for (const Piece& piece : shown.plan.pieces)
    if (const auto gap = first_gap(piece, shown.rates))
      out += govuk::inset_text({.content = Html{t("The rate card has no price for “{0}” from {1} on, and then has one again. Until the gap is filled the price of the first day is used.", piece.what, long_date(*gap))}});
  return out;
}

Html money_part(const Shown& shown) {
  Sums sums = sums_of(shown.plan.pieces);
  if (shown.plan.signing) sums.weekly = shown.plan.signing->weekly_pence, sums.yearly = shown.plan.signing->yearly_pence, sums.one_off = shown.plan.signing->one_off_pence;
  const auto held = by_holding(shown.plan.pieces);
  Html items;
  for (const HeldSum& sum : held) items += element("li", {}, held_words(sum));
  const std::string one_way = held.size() == 1 ? " " + t("How the money is held: {0}.", words_of(held_kinds(), held.front().held_as)) : "";
  const std::string may_pay = t("What I may pay towards it is worked out separately. I can ask how any of this was worked out, and say that it is not enough.");
  Html out = heading(t("My personal budget")) + body(Html{cost_sentence(sums) + one_way + " " + may_pay});
  if (held.size() > 1) out += element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
  return out + direct_payment_words(shown, held) + estimate_part(shown) + dated_sums(shown) + gaps_in_the_card(shown);
}

/// What was agreed about risks elsewhere stands in the words of a version once it is signed.
std::string risk_words(const Shown& shown) { return shown.plan.signing ? shown.plan.risks : with_agreed_risks(shown.plan.risks, shown.around.risks); }

/// What to do when life does not go as planned.
Html ahead_part(const Shown& shown, bool with_links) {
  std::vector<govuk::SummaryRow> rows;
  const auto add = [&](std::string_view key, const std::string& words) {
    if (!words.empty()) rows.push_back({.key = key, .value = html::lines(words)});
  };
  add(t("When things dip"), shown.plan.dips);
  add(t("Risks I want to take"), risk_words(shown));
  add(t("If the usual support cannot come"), shown.plan.contingency);
  add(t("Advice"), shown.plan.advice);
  return rows.empty() ? Html{} : heading(t("When life changes")) + rows_or_lines(std::move(rows), "", with_links);
}

std::string worker_words(const Worker& worker) {
  std::string words = worker.name;
  for (const auto& more : {worker.role, worker.team_name})
    if (!more.empty()) words += ", " + more;
  return words;
}

/// What somebody looks for first: from when, until when, and whom to ask.
Html dates_and_worker(const Plan& plan) {
  std::string words;
  if (plan.started_on) words += t("In place from {0}.", long_date(*plan.started_on)) + " ";
  if (plan.review_on) words += t("We look at it together on {0}.", long_date(*plan.review_on)) + " ";
  return body(Html{words + t("Who I can ask: {0}.", worker_words(holder_of(plan)))});
}

/// Of a signed plan that they do not agree with: who looks again, and how to complain.
Html way_to_object(const Plan& plan) {
  if (!plan.signing || !disagrees(plan.agreement)) return {};
  return body(Html{t("I do not agree with all of this plan. I can ask {0}, in any way that suits me, to have it looked at again. Somebody who did not sign it will look at it.", worker_words(holder_of(plan)))}) +
         body(Html{t("I can also complain to the council and, when I have its answer, to the Local Government and Social Care Ombudsman. It costs nothing.")});
}

Html agreement_part(const Shown& shown, bool with_links) {
  const Plan& plan = shown.plan;
  std::vector<govuk::SummaryRow> rows;
  const auto add = [&](std::string_view key, const std::string& words) {
    if (!words.empty()) rows.push_back({.key = key, .value = html::lines(words)});
  };
  add(t("Who wrote it"), plan.involved.empty() ? words_of(authors(), plan.written_by) : t("{0}. Who took part: {1}", words_of(authors(), plan.written_by), plan.involved));
  add(t("[[Carer]] or advocate heard"), plan.heard_words.empty() ? words_of(heard_answers(), plan.heard) : t("{0}. {1}", words_of(heard_answers(), plan.heard), plan.heard_words));
  if (plan.agreement) {
    add(t("What I say to it"), t("{0}, {1}", words_of(agreements(), plan.agreement->answer), long_date(plan.agreement->on)));
    if (plan.agreement->by == "representative") add(t("Who spoke for me"), t("{0}. {1}", plan.agreement->name, plan.agreement->authority));
    add(t("Who else agreed"), plan.agreement->also);
    add(t("What I disagree with"), plan.agreement->disagrees);
  }
  if (!plan.agreement && plan.said_before) {
    add(t("What I said before it was changed"), t("{0}, {1}", words_of(agreements(), plan.said_before->answer), long_date(plan.said_before->on)));
    add(t("What I disagreed with then"), plan.said_before->disagrees);
  }
  if (plan.signing) add(t("Signed by"), t("{0}, {1}, {2}", plan.signing->by.name, plan.signing->by.role, long_date(plan.signing->on)));
  if (plan.copy_on && shown.formats != nullptr) add(t("Copy given"), t("{0}, {1}, to: {2}", long_date(*plan.copy_on), listed(shown.formats->label(plan.copy_format)), plan.copy_to));
  return heading(t("Agreement")) + rows_or_lines(std::move(rows), "", with_links) + way_to_object(plan);
}

Html links_part(const Shown& shown, std::string_view step, std::string_view what, bool with_links) { return with_links ? body(change_link(shown, step, what)) : Html{}; }

}  // namespace

std::string cost_words(const Piece& piece) {
  if (!is_paid(piece) || (piece.weekly_pence == 0 && piece.one_off_pence == 0)) return is_paid(piece) ? t("Not known yet").str() : t("Nothing from my budget").str();
  if (piece.one_off_pence == 0) return t("{0} a week", money_words({piece.weekly_pence}));
  if (piece.weekly_pence == 0) return t("{0} once", money_words({piece.one_off_pence}));
  return t("{0} a week and {1} once", money_words({piece.weekly_pence}), money_words({piece.one_off_pence}));
}

Html write_document(const Shown& shown, bool with_links) {
  const Plan& plan = shown.plan;
  Html out = dates_and_worker(plan);
  if (!plan.my_words.empty()) out += heading(t("What matters to me")) + govuk::inset_text({.content = html::lines(plan.my_words), .classes = "govuk-!-margin-top-0 govuk-!-margin-bottom-3"});
  if (!plan.matters.empty()) out += body(html::lines(t("This plan is about: {0}", plan.matters)));
  out += links_part(shown, "words", t("the words of the plan"), with_links);
  out += outcomes_part(shown, with_links);
  if (with_links) out += body(govuk::link(t("Add what will happen"), home_of(shown) + "/pieces/new"));
  out += needs_part(shown, with_links) + money_part(shown) + ahead_part(shown, with_links);
  out += links_part(shown, "when-things-change", t("what happens when things change"), with_links);
  return out + agreement_part(shown, with_links);
}

}  // namespace stepwise::plan
