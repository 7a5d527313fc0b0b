// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/carer/room.hpp"

namespace stepwise::carer {
namespace {

using sheet::Field;
using FieldKind = Field::Kind;

std::vector<Field> what_questions() {
  return {{.name = "what", .label = t("What would they do?"), .hint = t("Breakfast on weekdays, the Sunday drive, a bed for the night."), .needed = t("Write what they would do")},
          {.kind = FieldKind::line, .name = "when", .label = t("When?"), .hint = t("Days and times, or how often.")},
          {.name = "conditions", .label = t("Under which conditions?"), .hint = t("What must be so, for it to go well.")},
          {.name = "backup", .label = t("If they cannot one day: what then?")},
          {.name = "gets_back", .label = t("What do they get out of it?"), .hint = t("Company, a hot meal, the garden. Help that goes both ways lasts.")}};
}

std::vector<Field> able_questions() {
  const auto one = [](std::string name, std::string label, std::string needed) {
    return Field{.kind = FieldKind::one, .name = std::move(name), .label = std::move(label), .needed = std::move(needed), .choices = choices_of(able_items())};
  };
  return {one("able_now", t("Are they able to, now?"), t("Choose whether they are able to")), one("willing_now", t("Are they willing, now?"), t("Choose whether they are willing")),
          one("able_later", t("Is it likely that they stay able?"), t("Choose whether they are likely to stay able")), one("willing_later", t("Is it likely that they stay willing?"), t("Choose whether they are likely to stay willing"))};
}

void put_what(Offer& offer, const http::Fields& typed) {
  offer.what = sheet::text_of(typed, "what");
  offer.when = sheet::text_of(typed, "when");
  offer.conditions = sheet::text_of(typed, "conditions");
  offer.backup = sheet::text_of(typed, "backup");
  offer.gets_back = sheet::text_of(typed, "gets_back");
}
void put_able(Offer& offer, const http::Fields& typed) {
  offer.able_now = typed.get("able_now");
  offer.willing_now = typed.get("willing_now");
  offer.able_later = typed.get("able_later");
  offer.willing_later = typed.get("willing_later");
}

/// An offer that still stands, on this record.
Result<Offer> offer_of_address(access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto offers = read_caring(tx, opened.who.readable()).offers;
  const auto at = std::ranges::find(offers, visit.request.part("thing"), &Offer::reference);
  if (at == offers.end()) return tl::unexpected{sheet::not_there()};
  if (at->withdrawn_on) return fail(FaultKind::invalid, t("This offer was taken back. When they offer it again, write it down anew"));
  return *at;
}

/// What somebody's plan might count on stands no more: one review begins on their record, and nothing of what was said goes there. Where
/// none can begin (the record is closed to this worker, the person died), looking at the plan stays to be done.
Result<void> review_begins(const Room& room, access::Visit& visit, store::WriteTx& write, const Offer& before, const Offer& offer) {
  if (standing_of(before, visit.today) == OfferStanding::not_for_now) return {};
  const auto helped = read_other(write, offer.helps);
  const auto who = helped ? visit.gate.changeable(write, helped->reference, kept("unpaid care")) : Result<access::ChangeablePerson>{tl::unexpected{sheet::not_there()}};
  if (!who || !room.begin_review || !room.begin_review(write, *who, sheet::owner_of(visit.staff), visit.line("", std::nullopt, ""))) return {};
  if (!offer.withdrawn_on) return {};
  return looked_at_plan(write, *who, offer.reference, visit.today, t("A [[review]] was begun"), visit.line("", std::nullopt, ""));
}

std::string home_of(const sheet::Opened& opened, const Offer& offer) { return offer.is_friends() ? unpaid_care_href(opened.banner.reference) : caring_href(opened.banner.reference); }

}  // namespace

Result<sheet::Form> offer_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const bool adding = visit.request.part("thing").empty();
  Offer offer;
  if (!adding) {
    auto found = offer_of_address(visit, tx, opened);
    if (!found) return tl::unexpected{found.error()};
    offer = std::move(*found);
  }
  const auto people = cared_for_by(tx, read_caring(tx, opened.who.readable()));
  auto form = form_at(opened, adding ? t("What the [[carer]] is willing to do") : t("Change the words of an offer"), adding ? "add/offer" : "offer/" + offer.reference, t("Save"));
  if (!adding) form.back = home_of(opened, offer);
  form.before = sheet::paragraph(t("Nobody has to offer anything. A plan may count on it only while the [[carer]] is able and willing and has said so within six months, and it goes into a plan only when the [[carer]] agrees to share it."));
  if (adding) form.fields.push_back({.kind = FieldKind::pick, .name = "helps", .label = t("Whom would it help?"), .needed = t("Choose whom it would help"), .choices = choices_of(people)});
  std::ranges::move(what_questions(), std::back_inserter(form.fields));
  if (adding) std::ranges::move(able_questions(), std::back_inserter(form.fields));
  for (const auto& [name, value] : {std::pair{"what", &offer.what}, {"when", &offer.when}, {"conditions", &offer.conditions}, {"backup", &offer.backup}, {"gets_back", &offer.gets_back}}) form.typed.add(name, *value);
  form.version = adding ? 0 : offer.version;
  form.save = [&room, &visit, opened, people, offer, adding](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Offer changed = offer;
    put_what(changed, typed);
    if (!adding) return save_offer(write, opened.who, changed, visit.line("", std::nullopt, ""), "carer.offer_changed").map([&] { return home_of(opened, changed) + "?done=offer"; });
    put_able(changed, typed);
    changed.record = opened.who.id();
    changed.helps = chosen(people, typed.get("helps")).value_or(PersonId{0});
    changed.made_on = visit.today;
    changed.confirmed_on = visit.today;
    changed.owner = sheet::owner_of(visit.staff);
    return add_offer(write, room.desk.random, opened.who, changed, visit.line("", std::nullopt, "")).map([&](const std::string&) { return home_of(opened, changed) + "?done=offer"; });
  };
  return form;
}

Result<sheet::Form> friend_form(const Room& room, access::Visit& visit, store::ReadTx&, const sheet::Opened& opened) {
  auto form = form_at(opened, t("What somebody of the circle offers"), "add/friend", t("Save"));
  form.back = unpaid_care_href(opened.banner.reference);
  form.fields.push_back({.kind = FieldKind::line, .name = "from_name", .label = t("Who offers it?"), .hint = t("A friend, a neighbour, somebody of a club. [[A carer]]’s own offer belongs on the [[carer]]’s record."), .needed = t("Enter who offers it")});
  std::ranges::move(what_questions(), std::back_inserter(form.fields));
  std::ranges::move(able_questions(), std::back_inserter(form.fields));
  form.save = [&room, &visit, opened](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Offer offer{.record = opened.who.id(), .helps = opened.who.id(), .from_name = sheet::text_of(typed, "from_name")};
    put_what(offer, typed);
    put_able(offer, typed);
    offer.made_on = visit.today;
    offer.confirmed_on = visit.today;
    offer.owner = sheet::owner_of(visit.staff);
    return add_offer(write, room.desk.random, opened.who, offer, visit.line("", std::nullopt, "")).map([&](const std::string&) { return home_of(opened, offer) + "?done=offer"; });
  };
  return form;
}

Result<sheet::Form> confirm_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  auto offer = offer_of_address(visit, tx, opened);
  if (!offer) return tl::unexpected{offer.error()};
  auto form = form_at(opened, t("Does the offer still stand?"), "confirm/" + offer->reference, t("Save"));
  form.back = home_of(opened, *offer);
  form.before = govuk::inset_text({.content = html::lines(offer->what)}) + sheet::paragraph(t("Ask openly: it is all right to say no, or not any more."));
  form.fields = {day_field("confirmed_on", t("When did they say so?"), t("Enter the day they said so"), visit.today), {.kind = FieldKind::line, .name = "confirmed_how", .label = t("How?"), .hint = t("On the phone, at home.")}};
  std::ranges::move(able_questions(), std::back_inserter(form.fields));
  sheet::put_day(form.typed, "confirmed_on", visit.today);
  form.version = offer->version;
  form.save = [&room, &visit, opened, offer = *offer](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Offer confirmed = offer;
    put_able(confirmed, typed);
    confirmed.confirmed_on = sheet::day_of(typed, "confirmed_on");
    confirmed.confirmed_how = sheet::text_of(typed, "confirmed_how");
    return save_offer(write, opened.who, confirmed, visit.line("", std::nullopt, ""), "carer.offer_confirmed")
        .and_then([&] { return standing_of(confirmed, visit.today) == OfferStanding::not_for_now ? review_begins(room, visit, write, offer, confirmed) : Result<void>{}; })
        .map([&] { return home_of(opened, confirmed) + "?done=confirmed"; });
  };
  return form;
}

Result<sheet::Form> withdraw_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  auto offer = offer_of_address(visit, tx, opened);
  if (!offer) return tl::unexpected{offer.error()};
  auto form = form_at(opened, t("Take back an offer"), "withdraw/" + offer->reference, t("Take it back"));
  form.back = home_of(opened, *offer);
  form.before = govuk::inset_text({.content = html::lines(offer->what)}) +
                sheet::paragraph(t("That is all right, and needs no reason. Somebody will look at the plan of the person it helped, so that nobody is left without."));
  form.fields = {day_field("withdrawn_on", t("From which day?"), t("Enter the day from which it no longer stands"), visit.today), {.name = "withdrawn_words", .label = t("What they would like to say about it"), .hint = t("It stays on this record.")}};
  sheet::put_day(form.typed, "withdrawn_on", visit.today);
  form.version = offer->version;
  form.save = [&room, &visit, opened, offer = *offer](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Offer withdrawn = offer;
    withdrawn.withdrawn_on = sheet::day_of(typed, "withdrawn_on");
    withdrawn.withdrawn_words = sheet::text_of(typed, "withdrawn_words");
    return save_offer(write, opened.who, withdrawn, visit.line("", std::nullopt, ""), "carer.offer_withdrawn").and_then([&] { return review_begins(room, visit, write, offer, withdrawn); }).map([&] { return home_of(opened, withdrawn) + "?done=withdrawn"; });
  };
  return form;
}

Result<sheet::Form> looked_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto all = taken_back(tx, opened.who.readable());
  const auto at = std::ranges::find(all, visit.request.part("thing"), &TakenBack::offer);
  if (at == all.end()) return tl::unexpected{sheet::not_there()};
  auto form = form_at(opened, t("Look at the plan: something it could count on has changed"), "looked/" + at->offer, t("Save"));
  form.back = unpaid_care_href(opened.banner.reference);
  form.before = sheet::paragraph(t("Since {0}. Nobody did anything wrong. Ask the person what they need now, and begin a review when the plan has to change.", long_date(at->on)));
  std::vector<html::Html> items;
  for (const auto& reliance : room.reliances)
    for (const auto& link : reliance(tx, opened.who.readable(), at->offer)) items.push_back(html::element("li", {}, govuk::link(link.text, link.href)));
  form.before += items.empty() ? sheet::paragraph(t("No signed plan relied on it.")) : sheet::paragraph(t("The plan relied on it here:")) + html::element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
  form.fields = {{.name = "words", .label = t("What did you look at, and what follows?"), .needed = t("Write what you looked at and what follows"), .rows = 4}};
  form.save = [&visit, opened, offer = at->offer](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    return looked_at_plan(write, opened.who, offer, visit.today, sheet::text_of(typed, "words"), visit.line("", std::nullopt, "")).map([&] { return unpaid_care_href(opened.banner.reference) + "?done=looked"; });
  };
  return form;
}

}  // namespace stepwise::carer
