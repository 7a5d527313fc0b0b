// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/carer/carer_pages.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::carer {
namespace {

using html::element;
using html::Html;
using sheet::heading;
using sheet::paragraph;

govuk::SummaryRow row(std::string_view name, const Html& value) { return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value}; }

std::string name_of(const CaringView& view, PersonId id) {
  const auto at = view.others.find(id);
  return at == view.others.end() ? t("Somebody").str() : at->second.name;
}
bool alive(const CaringView& view) { return !view.caring.died_on.has_value(); }

Html privacy() {
  return govuk::inset_text({.content = Html{t("This is the [[carer]]’s own record. Nothing here is seen by the person they care for, nor by whoever opens that person’s record, unless the [[carer]] agrees, piece by piece.")}});
}

Html tie_card(const CaringView& view, const Tie& tie) {
  std::vector<govuk::SummaryRow> rows{row(t("What I do"), html::lines(tie.what_i_do)), row(t("What it does to my own life"), html::lines(tie.what_it_costs_me)),
                                      row(t("Since"), tie.since_on ? Html{long_date(*tie.since_on)} : Html{t("Not known")}), row(t("Living together"), item_words(yes_no_items(), tie.lives_with)),
                                      row(t("Necessary care"), item_words(yes_no_items(), tie.necessary)), row(t("Hours a week"), view.lists->hours_caring.has(tie.hours) ? Html{listed(view.lists->hours_caring.label(tie.hours))} : Html{})};
  if (!is_carer_in_law(tie)) rows.push_back(row(t("Paid or as a volunteer"), item_words(paid_items(), tie.paid)));
  if (!tie.replacement.empty())
    rows.push_back(row(t("For a break: what has to be done in my place"), html::lines(tie.replacement) + element("br", {}, {}) +
                                                                              Html{tie.replacement_agreed == "yes" ? t("The adult agreed to it on {0}. It belongs in the adult’s plan.", tie.replacement_agreed_on ? long_date(*tie.replacement_agreed_on) : "")
                                                                                                                   : t("Has the adult agreed? {0}", item_words(yes_no_items(), tie.replacement_agreed))}));
  if (tie.ended_on) rows.push_back(row(t("Ended"), long_date(*tie.ended_on)));
  const std::string kind = listed(view.lists->relationship.label(tie.kind));
  govuk::SummaryCard card{.title = t("Cares for {0} ({1})", name_of(view, tie.cared_for), kind), .heading_level = 3};
  if (!tie.ended_on && alive(view)) {
    card.actions.push_back({.text = t("Change"), .href = view.href + "/tie/" + tie.reference, .hidden_text = t("what they said about caring")});
    card.actions.push_back({.text = t("It has ended"), .href = view.href + "/end/" + tie.reference, .hidden_text = t("caring for this person")});
  }
  return govuk::summary_list({.rows = std::move(rows), .card = card});
}

Html ties_part(const CaringView& view) {
  Html out = heading(t("Whom they care for"));
  if (view.caring.ties.empty()) out += paragraph(t("Nobody is written down yet."));
  for (const auto& tie : view.caring.ties) out += tie_card(view, tie);
  return out;
}

std::string answer_of(const Invitation& invitation) {
  if (invitation.answer.empty()) return t("They have not answered yet");
  return t("{0}, on {1}", item_words(answer_items(), invitation.answer), invitation.answered_on ? long_date(*invitation.answered_on) : "");
}

Html invitations_part(const CaringView& view) {
  Html out = heading(t("A [[conversation]] of their own"));
  std::vector<govuk::SummaryRow> rows;
  for (const auto& invitation : view.caring.invitations) {
    Html value = Html{answer_of(invitation)};
    if (!invitation.answer_words.empty()) value += element("br", {}, {}) + html::lines(invitation.answer_words);
    if (invitation.ask_again_on) value += element("br", {}, {}) + Html{t("Ask again on {0}", long_date(*invitation.ask_again_on))};
    govuk::SummaryRow line = row(t("Offered on {0} by {1}", long_date(invitation.offered_on), invitation.offered_by), value);
    if (alive(view)) line.actions.push_back({.text = t("Change the answer"), .href = view.href + "/invitation/" + invitation.reference, .hidden_text = t("to the offer of {0}", long_date(invitation.offered_on))});
    rows.push_back(std::move(line));
  }
  out += rows.empty() ? paragraph(t("Nobody has offered it yet.")) : govuk::summary_list({.rows = std::move(rows)});
  std::vector<Html> links;
  if (alive(view)) links.push_back(govuk::link(t("Offer [[a conversation]]"), view.href + "/add/invitation"));
  if (!view.assess_href.empty() && alive(view)) links.push_back(govuk::link(t("Begin the [[carer]]’s own [[assessment]]"), view.assess_href));
  if (!view.eligibility_href.empty()) links.push_back(govuk::link(t("Eligibility as [[a carer]]"), view.eligibility_href));
  if (!view.plan_href.empty()) links.push_back(govuk::link(t("A plan of their own"), view.plan_href));
  if (!view.budget_href.empty()) links.push_back(govuk::link(t("Money of their own"), view.budget_href));
  return links.empty() ? out : out + paragraph(html::join(links, Html{" · "}));
}

Html offer_card(const CaringView& view, const Offer& offer) {
  const OfferStanding standing = standing_of(offer, view.today);
  const auto until = counts_until(offer);
  std::vector<govuk::SummaryRow> rows{row(t("Helps"), name_of(view, offer.helps)), row(t("When"), offer.when), row(t("Able now, and later"), t("{0}; {1}", item_words(able_items(), offer.able_now), item_words(able_items(), offer.able_later))),
                                      row(t("Willing now, and later"), t("{0}; {1}", item_words(able_items(), offer.willing_now), item_words(able_items(), offer.willing_later))),
                                      row(t("Conditions"), html::lines(offer.conditions)), row(t("If they cannot one day"), html::lines(offer.backup)), row(t("What they get out of it"), html::lines(offer.gets_back)),
                                      row(t("Last said so"), offer.confirmed_on ? Html{long_date(*offer.confirmed_on)} : Html{t("Not yet")})};
  if (standing == OfferStanding::counts && until) rows.push_back(row(t("A plan may count on it until"), long_date(*until)));
  if (offer.withdrawn_on) rows.push_back(row(t("Taken back from"), long_date(*offer.withdrawn_on)));
  if (!offer.withdrawn_words.empty()) rows.push_back(row(t("What they said about it"), html::lines(offer.withdrawn_words)));
  govuk::SummaryCard card{.title = html::lines(offer.what) + Html{" "} + govuk::tag(t(standing_words(standing)), standing == OfferStanding::counts ? "green" : "grey"), .heading_level = 3};
  if (!offer.withdrawn_on && alive(view))
    card.actions = {{.text = t("Ask again"), .href = view.href + "/confirm/" + offer.reference, .hidden_text = t("whether this offer stands")}, {.text = t("Change"), .href = view.href + "/offer/" + offer.reference, .hidden_text = t("the words of this offer")},
                    {.text = t("Take back"), .href = view.href + "/withdraw/" + offer.reference, .hidden_text = t("this offer")}};
  return govuk::summary_list({.rows = std::move(rows), .card = card});
}

Html offers_part(const CaringView& view) {
  Html out = heading(t("What they are willing to do"));
  bool any = false;
  for (const auto& offer : view.caring.offers) {
    if (offer.is_friends()) continue;
    any = true;
    out += offer_card(view, offer);
  }
  if (!any) out += paragraph(t("Nothing is offered, and nobody has to."));
  return alive(view) && !view.caring.ties.empty() ? out + paragraph(govuk::link(t("Write down what they are willing to do"), view.href + "/add/offer")) : out;
}

Html emergency_part(const CaringView& view) {
  Html out = heading(t("If I cannot care tomorrow"));
  for (const auto& emergency : view.caring.emergencies) {
    govuk::SummaryCard card{.title = t("For {0}", name_of(view, emergency.helps)), .heading_level = 3};
    if (alive(view)) card.actions = {{.text = t("Change"), .href = view.href + "/emergency/" + emergency.reference, .hidden_text = t("what to do if they cannot care")}};
    out += govuk::summary_list({.rows = {row(t("Who steps in"), html::lines(emergency.who_steps_in)), row(t("Who is told first"), html::lines(emergency.tell_first)), row(t("Keys and getting in"), html::lines(emergency.house_keys)),
                                         row(t("Medicines"), html::lines(emergency.medicines)), row(t("What matters, what upsets"), html::lines(emergency.what_matters)), row(t("Look at it again on"), long_date(emergency.look_again_on))},
                                .card = card});
  }
  if (view.caring.emergencies.empty()) out += paragraph(t("Nothing is written down yet."));
  return alive(view) && !view.caring.ties.empty() ? out + paragraph(govuk::link(t("Write down what to do if they cannot care"), view.href + "/add/emergency")) : out;
}

Html sharing_part(const CaringView& view) {
  Html out = heading(t("What they agreed to share"));
  govuk::TableOptions table{.caption = t("Piece by piece"), .head = {t("What"), t("With whom"), t("Agreed"), t("Now")}, .caption_classes = "govuk-table__caption--s", .stack_on_phones = true, .stack_names = {t("What"), t("With whom"), t("Agreed"), t("Now")}};
  for (const auto& sharing : view.sharings) {
    const std::string what = t(words_of(sharing.piece));
    Html now = sharing.withdrawn_on ? Html{t("Taken back on {0}", long_date(*sharing.withdrawn_on))} : govuk::link(t("Share it no longer"), view.href + "/unshare/" + sharing.reference, ": " + what);
    table.rows.push_back({what, name_of(view, sharing.other), t("{0}, {1}", long_date(sharing.agreed_on), sharing.agreed_how), std::move(now)});
  }
  out += table.rows.empty() ? paragraph(t("Nothing: all of this stays here.")) : govuk::table(table);
  return out + paragraph(govuk::link(t("Write down what they agree to share"), view.href + "/add/sharing"));
}

Html hand_offs_part(const CaringView& view) {
  Html out;
  if (!view.other_route.empty())
    out += govuk::inset_text({.content = Html{view.other_route == "young_carer" ? t("This [[carer]] is under 18: young [[carers]] go by another route. Pass them on, and make sure they arrive.") : t("The person they care for is under 18: parents of a child go by another route. Pass them on, and make sure they arrive.")}});
  std::vector<govuk::SummaryRow> rows;
  for (const auto& hand_off : view.caring.hand_offs) {
    govuk::SummaryRow line = row(item_words(hand_off_items(), hand_off.kind), t("Passed on to {0} on {1}.", hand_off.passed_to, long_date(hand_off.passed_on)) + Html{" "} +
                                                                                    Html{hand_off.acknowledged_on ? t("It arrived on {0}.", long_date(*hand_off.acknowledged_on)) : t("Not yet known to have arrived.").str()});
    line.actions.push_back({.text = t("Change"), .href = view.href + "/hand-off/" + hand_off.reference, .hidden_text = t("whether it has arrived")});
    rows.push_back(std::move(line));
  }
  if (!rows.empty()) out += heading(t("Passed on")) + govuk::summary_list({.rows = std::move(rows)});
  return out + (alive(view) ? paragraph(govuk::link(t("Pass on a young [[carer]], or the parent of a child"), view.href + "/add/hand-off")) : Html{});
}

}  // namespace

Html write_caring(const CaringView& view) {
  Html out = heading(t("Caring for others"), 1) + privacy();
  if (alive(view)) out += govuk::button_group({govuk::button({.text = t("Write down whom they care for"), .href = view.href + "/add/tie"})});
  return out + ties_part(view) + invitations_part(view) + offers_part(view) + emergency_part(view) + sharing_part(view) + hand_offs_part(view);
}

Html write_caring_summary(const CaringView& view) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto& tie : view.caring.ties)
    if (!tie.ended_on) rows.push_back(row(t("Cares for"), name_of(view, tie.cared_for)));
  if (!view.caring.invitations.empty()) rows.push_back(row(t("A [[conversation]] of their own"), answer_of(view.caring.invitations.front())));
  Html link = paragraph(govuk::link(t("Open the [[carer]]’s own page"), view.href));
  return rows.empty() ? paragraph(t("Nothing is written down about caring for others.")) + link : govuk::summary_list({.rows = std::move(rows)}) + link;
}

}  // namespace stepwise::carer
