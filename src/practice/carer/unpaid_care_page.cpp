// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/carer/carer_pages.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::carer {
namespace {

using html::element;
using html::Html;
using sheet::heading;
using sheet::paragraph;

govuk::SummaryRow row(std::string_view name, const Html& value) { return {.key = name, .value = value}; }
void add(std::vector<govuk::SummaryRow>& rows, std::string_view name, const std::string& words) {
  if (!words.empty()) rows.push_back(row(name, html::lines(words)));
}

std::string from_of(const SharedOffer& offer) { return offer.from.empty() ? t("Somebody who cares for them").str() : offer.from; }

Html tie_card(const UnpaidCareView& view, const SharedTie& tie) {
  std::vector<govuk::SummaryRow> rows{row(t("Who they are"), listed(view.lists->relationship.label(tie.kind)))};
  if (tie.since_on) rows.push_back(row(t("Since"), long_date(*tie.since_on)));
  add(rows, t("What they do"), tie.what_i_do);
  add(rows, t("What it does to their own life"), tie.what_it_costs_me);
  add(rows, t("For a break: what has to be done in their place"), tie.replacement);
  if (tie.emergency) {
    add(rows, t("If they cannot care tomorrow: who steps in"), tie.emergency->who_steps_in);
    add(rows, t("Who is told first"), tie.emergency->tell_first);
    add(rows, t("Keys and getting in"), tie.emergency->house_keys);
    add(rows, t("Medicines"), tie.emergency->medicines);
    add(rows, t("What matters, what upsets"), tie.emergency->what_matters);
  }
  return govuk::summary_list({.rows = std::move(rows), .card = govuk::SummaryCard{.title = tie.name, .heading_level = 3}});
}

OfferStanding standing_of_shared(const SharedOffer& offer, Date today) {
  if (offer.withdrawn_on) return OfferStanding::withdrawn;
  if (offer.able_now == "no" || offer.willing_now == "no") return OfferStanding::not_for_now;
  return offer.counts_on(today) ? OfferStanding::counts : OfferStanding::to_confirm;
}

Html offer_card(const UnpaidCareView& view, const SharedOffer& offer) {
  const OfferStanding standing = standing_of_shared(offer, view.today);
  std::vector<govuk::SummaryRow> rows{row(t("From"), from_of(offer))};
  add(rows, t("When"), offer.when);
  add(rows, t("Conditions"), offer.conditions);
  add(rows, t("If they cannot one day"), offer.backup);
  add(rows, t("What they get out of it"), offer.gets_back);
  rows.push_back(row(t("Last said so"), offer.last_confirmed ? Html{long_date(*offer.last_confirmed)} : Html{t("Not yet")}));
  govuk::SummaryCard card{.title = html::lines(offer.what) + Html{" "} + govuk::tag(t(standing_words(standing)), standing == OfferStanding::counts ? "green" : "grey"), .heading_level = 3};
  const bool friends = std::ranges::any_of(view.friends, [&](const Offer& one) { return one.reference == offer.reference && !one.withdrawn_on; });
  if (friends && view.may_change)
    card.actions = {{.text = t("Ask again"), .href = view.caring_href + "/confirm/" + offer.reference, .hidden_text = t("whether this offer stands")}, {.text = t("Change"), .href = view.caring_href + "/offer/" + offer.reference, .hidden_text = t("the words of this offer")},
                    {.text = t("Take back"), .href = view.caring_href + "/withdraw/" + offer.reference, .hidden_text = t("this offer")}};
  return govuk::summary_list({.rows = std::move(rows), .card = card});
}

Html changes_part(const UnpaidCareView& view) {
  Html out;
  for (const auto& one : view.taken_back) {
    Html words = paragraph(t("Something the plan could count on has changed since {0}. Nobody did anything wrong: look at the plan with the person.", long_date(one.on)));
    if (view.may_change) words += paragraph(govuk::link(t("Look at the plan"), view.caring_href + "/looked/" + one.offer));
    out += govuk::inset_text({.content = words});
  }
  return out;
}

}  // namespace

Html write_unpaid_care(const UnpaidCareView& view) {
  Html out = heading(t("Unpaid care for this person"), 1) + paragraph(t("What people who care without pay agreed that may be known here. What they say for themselves stays on their own record.")) + changes_part(view);
  out += heading(t("Who cares"));
  if (view.ties.empty()) out += paragraph(t("Nothing is shared. It may be that somebody cares for them all the same."));
  for (const auto& tie : view.ties) out += tie_card(view, tie);
  out += heading(t("What they and others of the circle are willing to do"));
  if (view.offers.empty()) out += paragraph(t("Nothing is written down yet."));
  for (const auto& offer : view.offers) out += offer_card(view, offer);
  if (!view.may_change) return out;
  return out + paragraph(html::join({govuk::link(t("Write down what somebody of the circle offers"), view.caring_href + "/add/friend"), govuk::link(t("Write down what the person agrees to share with [[a carer]]"), view.caring_href + "/add/sharing")}, Html{" · "}));
}

Html write_unpaid_care_summary(const UnpaidCareView& view) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto& tie : view.ties) {
    rows.push_back(row(t("Somebody cares for them"), t("{0} ({1})", tie.name, listed(view.lists->relationship.label(tie.kind)))));
    if (tie.emergency) add(rows, t("If {0} cannot care tomorrow", tie.name), tie.emergency->who_steps_in);
  }
  const auto counted = std::ranges::count_if(view.offers, [&](const SharedOffer& offer) { return offer.counts_on(view.today); });
  if (!view.offers.empty()) rows.push_back(row(t("Offers of help"), t("{0}; a plan may count on {1}", static_cast<std::int64_t>(view.offers.size()), static_cast<std::int64_t>(counted))));
  Html link = paragraph(govuk::link(t("Open what is shared of unpaid care"), view.href));
  return rows.empty() ? paragraph(t("Nothing is shared about unpaid care.")) + link : govuk::summary_list({.rows = std::move(rows)}) + link;
}

}  // namespace stepwise::carer
