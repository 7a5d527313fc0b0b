// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/capacity/room.hpp"

namespace stepwise::capacity {
namespace {

using html::element;
using html::Html;
using sheet::heading;
using sheet::paragraph;

using Rows = std::vector<govuk::SummaryRow>;

void add(Rows& rows, std::string_view key, Html value) {
  if (!value.empty()) rows.push_back({.key = key, .value = std::move(value)});
}

Html with_words(const std::string& answer, const std::string& words) { return words.empty() ? Html{answer} : Html{answer} + element("br", {}, {}) + html::lines(words); }

Html best_interests_of(const Held& held, const Decision& decision) {
  Html out;
  for (const BestInterests& each : held.best_interests) {
    if (each.decision != decision.reference) continue;
    Rows rows;
    add(rows, t("Who decided"), Html{each.decision_maker});
    add(rows, t("Options"), html::lines(each.options));
    add(rows, t("Wishes and feelings"), html::lines(each.wishes));
    add(rows, t("Beliefs and values"), html::lines(each.beliefs));
    add(rows, t("Who was asked"), html::lines(each.consulted));
    add(rows, t("What would leave them freer"), html::lines(each.less_restrictive));
    add(rows, t("Decided"), html::lines(each.conclusion));
    out += govuk::details({.summary = t("Best interests, {0}", long_date(each.on)), .content = govuk::summary_list({.rows = std::move(rows)}), .open = true});
  }
  return out;
}

Html decision_card(const View& view, const Held& held, const Decision& decision) {
  Rows rows;
  add(rows, t("Concluded"), with_words(words_of(conclusions(), decision.conclusion), decision.reasons));
  add(rows, t("On"), Html{t("{0}, by {1}", long_date(decision.on), decision.found_by)});
  if (decision.could_wait_until) add(rows, t("Ask again on"), Html{long_date(*decision.could_wait_until)});
  add(rows, t("What was done to help"), html::lines(decision.support_given));
  add(rows, t("What matters for it"), html::lines(decision.information));
  for (const Ability ability : all_abilities) {
    const Answer& answer = decision.answers[static_cast<std::size_t>(ability)];
    add(rows, t(words_of(ability).able), with_words(words_of(abilities(), answer.code), answer.evidence));
  }
  if (!decision.impairment.empty()) add(rows, t("Impairment of the mind or brain"), with_words(words_of(yes_no(), decision.impairment), decision.impairment_words));
  if (!decision.because.empty()) add(rows, t("Because of it"), with_words(words_of(yes_no(), decision.because), decision.because_words));
  add(rows, t("Was the person told?"), with_words(words_of(told(), decision.person_told), decision.person_said));
  govuk::SummaryCard card{.title = html::lines(decision.decision), .heading_level = 3, .attributes = {{"id", decision.reference}}};
  if (view.may_change) {
    card.actions.push_back({.text = t("Change"), .href = view.home + "/decisions/" + decision.reference, .hidden_text = decision.decision});
    if (decision.conclusion == "unable") card.actions.push_back({.text = t("Best interests"), .href = view.home + "/decisions/" + decision.reference + "/best-interests", .hidden_text = decision.decision});
  }
  return govuk::summary_list({.rows = std::move(rows), .card = std::move(card)}) + paragraph(Html{t(suggestion_words(suggest(decision)))}) + best_interests_of(held, decision);
}

Html authority_card(const View& view, const Authority& authority) {
  Rows rows;
  add(rows, t("Who holds it"), Html{authority.holder});
  add(rows, t("How to reach them"), Html{authority.contact});
  add(rows, t("What it covers"), html::lines(authority.scope));
  add(rows, t("Document seen"), authority.seen_on ? Html{t("{0}, by {1}", long_date(*authority.seen_on), authority.seen_by)} : govuk::tag(t("Not seen yet: it does not count"), "yellow"));
  if (authority.ended_on) add(rows, t("Ended"), Html{long_date(*authority.ended_on)});
  govuk::SummaryCard card{.title = words_of(authority_kinds(), authority.kind), .heading_level = 3};
  if (view.may_change) card.actions.push_back({.text = t("Change"), .href = view.home + "/authorities/" + authority.reference, .hidden_text = words_of(authority_kinds(), authority.kind)});
  return govuk::summary_list({.rows = std::move(rows), .card = std::move(card)});
}

Html advocacy_value(const Advocacy& advocacy) {
  const auto state = state_of(advocacy);
  Html out = govuk::tag(t(state_words(state)), state == AdvocacyState::to_refer ? "yellow" : state == AdvocacyState::referred ? "blue" : state == AdvocacyState::started ? "green" : "grey");
  const auto line = [&out](const std::string& words) { out += element("br", {}, {}) + Html{words}; };
  line(t("Judged on {0}", long_date(advocacy.judged_on)));
  if (advocacy.individual == "yes") line(t("Helped by {0}", advocacy.individual_name));
  if (advocacy.referred_on) line(t("Asked for on {0}", long_date(*advocacy.referred_on)));
  if (advocacy.started_on) line(t("{0}, since {1}", advocacy.advocate, long_date(*advocacy.started_on)));
  if (!advocacy.urgent_reason.empty()) line(t("Goes on without waiting: {0}", advocacy.urgent_reason));
  return out + element("br", {}, {}) + html::lines(advocacy.reasons);
}

Html advocacy_part(const View& view, const Held& held) {
  Rows rows;
  for (const Choice& area : areas()) {
    const Advocacy* latest = latest_for(held, area.code);
    govuk::SummaryRow row{.key = t(area.words), .value = latest == nullptr ? Html{t("Not judged yet")} : advocacy_value(*latest)};
    if (view.may_change) row.actions.push_back({.text = latest == nullptr ? t("Judge") : t("Change"), .href = view.home + "/advocacy/" + std::string{area.code}, .hidden_text = t("advocacy: {0}", t(area.words))});
    rows.push_back(std::move(row));
  }
  Html out = element("h2", {{"class", "govuk-heading-m"}, {"id", "advocacy"}}, t("Advocacy")) + govuk::summary_list({.rows = std::move(rows)});
  if (view.may_hand_over) out += paragraph(govuk::link(t("Hand over to safeguarding"), view.record + "/safeguarding/new"));
  return out;
}

}  // namespace

Html write_held(const View& view, const Held& held) {
  Html out = heading(t("Capacity, authority and advocacy"), 1) + paragraph(t("Capacity is about one decision at one time. Nothing here says that a person cannot decide other things, or this one on another day."));
  out += heading(t("Decisions"));
  if (held.decisions.empty()) out += paragraph(t("No decision is recorded. Everybody is taken to be able to decide."));
  if (view.may_change) out += paragraph(govuk::link(t("Record a decision"), view.home + "/decisions/new"));
  for (const Decision& decision : held.decisions) out += decision_card(view, held, decision);
  out += element("h2", {{"class", "govuk-heading-m"}, {"id", "authority"}}, t("Who may decide or speak in law"));
  if (held.authorities.empty()) out += paragraph(t("Nothing is recorded."));
  for (const Authority& authority : held.authorities) out += authority_card(view, authority);
  if (view.may_change) out += paragraph(govuk::link(t("Add an authority"), view.home + "/authorities/new"));
  return out + advocacy_part(view, held);
}

Html write_summary(const View& view, const Held& held) {
  Rows rows;
  for (const Decision& decision : held.decisions)
    add(rows, t("{0}, for one decision", long_date(decision.on)), html::lines(decision.decision) + element("br", {}, {}) + Html{words_of(conclusions(), decision.conclusion)});
  for (const Authority& authority : held.authorities)
    if (counts_on(authority, view.today)) add(rows, words_of(authority_kinds(), authority.kind), Html{authority.holder});
  for (const Choice& area : areas())
    if (const Advocacy* latest = latest_for(held, area.code); latest != nullptr && is_needed(*latest)) add(rows, t("Advocacy: {0}", t(area.words)), Html{t(state_words(state_of(*latest)))});
  return (rows.empty() ? paragraph(t("Nothing is recorded.")) : govuk::summary_list({.rows = std::move(rows)})) + paragraph(govuk::link(t("Open capacity, authority and advocacy"), view.home));
}

}  // namespace stepwise::capacity
