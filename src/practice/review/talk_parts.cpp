// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {
namespace {

using sheet::Choice;
using sheet::text_of;

constexpr std::pair<std::string_view, Message> about_me_codes[] = {{"still_right", noted("Still right")}, {"changed", noted("Something changed")}, {"not_asked", noted("Not asked")}};
constexpr std::pair<std::string_view, Message> safety_codes[] = {{"nothing_seen", noted("Nothing was seen or said that worries anybody")}, {"handed_on", noted("A worry was handed to safeguarding")}};

std::vector<Choice> choices(std::span<const std::pair<std::string_view, Message>> codes) {
  std::vector<Choice> out;
  for (const auto& [code, words] : codes) out.push_back({std::string{code}, t(words).str()});
  return out;
}

std::vector<Field> who_fields(const Room& room, const access::Visit& visit) {
  return {{.kind = Kind::day, .name = "begun_on", .label = t("Day it was held"), .needed = t("Enter the day it was held"), .latest = visit.today, .out_of_range = t("The day must be today or earlier")},
          {.kind = Kind::one, .name = "method", .label = t("Who took part"), .needed = t("Say who took part: the person, [[a carer]], or both"), .choices = sheet::choices_of(room.lists.method)},
          {.kind = Kind::words, .name = "who_came", .label = t("Who came"), .needed = t("Write who came"), .rows = 2},
          {.kind = Kind::words, .name = "who_wanted", .label = t("Whom the person wanted to be there"), .hint = t("Also those who were not"), .rows = 2},
          {.kind = Kind::one, .name = "advocate", .label = t("Help to take part"), .needed = t("Say whether the person takes part without help"), .choices = sheet::choices_of(room.lists.advocate)}};
}

std::vector<Field> life_fields(const Room& room) {
  return {{.kind = Kind::one, .name = "about_me", .label = t("What is known about me"), .choices = choices(about_me_codes)},
          {.kind = Kind::words, .name = "about_me_words", .label = t("What changed"), .rows = 2},
          {.kind = Kind::words, .name = "community", .label = t("People, places and [[introductions]]"), .hint = t("Who and what is there now that was not before"), .rows = 3},
          {.kind = Kind::words, .name = "risks", .label = t("Risks taken, and what was learnt"), .hint = t("A risk that went wrong is learning, not a mark against anybody"), .rows = 3},
          {.kind = Kind::words, .name = "money_words", .label = t("Hours and money beside the plan"), .hint = t("What was used, what was not, and why"), .rows = 3},
          {.kind = Kind::one, .name = "carer_offer", .label = t("The [[carer]]"), .hint = t("A talk of their own, apart from this one"), .needed = t("Say whether [[a carer]] was offered a talk of their own"),
           .choices = sheet::choices_of(room.lists.carer)},
          {.kind = Kind::words, .name = "carer_words", .label = t("Anything the [[carer]] wants written here"), .hint = t("The person reads this page. What the [[carer]] says in confidence stands in their own record"), .rows = 2},
          {.kind = Kind::one, .name = "safety", .label = t("Safety"), .needed = t("Say whether anything worries you"), .choices = choices(safety_codes)},
          {.kind = Kind::words, .name = "try_next", .label = t("What could be tried next"), .hint = t("How far could this go? Who asks that?"), .needed = t("Write what could be tried next"), .rows = 3}};
}

struct Words {
  const char* name;
  std::string Talk::*member;
};
constexpr Words talk_words[] = {{"method", &Talk::method}, {"who_came", &Talk::who_came}, {"who_wanted", &Talk::who_wanted}, {"advocate", &Talk::advocate}, {"about_me", &Talk::about_me},
                                {"about_me_words", &Talk::about_me_words}, {"community", &Talk::community}, {"risks", &Talk::risks}, {"money_words", &Talk::money_words},
                                {"carer_offer", &Talk::carer_offer}, {"carer_words", &Talk::carer_words}, {"safety", &Talk::safety}, {"try_next", &Talk::try_next}};

/// What the person has a week on that day, frozen with the review.
void freeze_support(Talk& talk, const std::vector<support::Service>& services, Date on) {
  const auto totals = support::totals_on(services, on);
  talk.hours_then = totals.hours;
  talk.pence_then = totals.pence;
}

bool is_written(const Review& review) { return review.finished_on.has_value() || review.refused_on || review.cancelled_on; }

constexpr std::pair<std::string_view, Message> top_kinds[] = {{"working", noted("Working")}, {"not_working", noted("Not working")}, {"future", noted("For the future")}};
constexpr int places = 2;

std::string top_field(std::string_view kind, int place) { return std::string{kind} + "_" + std::to_string(place); }

}  // namespace

Result<sheet::Form> talk_part(const Room& room, access::Visit& visit, store::ReadTx&, const sheet::Opened& opened, const About& about) {
  if (is_written(about.review)) return tl::unexpected{sheet::not_there()};
  sheet::Form form = form_for(opened, about.review, "talk", t("What was talked about"), t("Save"), true);
  form.before = sheet::paragraph(t("The person’s life first, the money last. It is not an [[assessment]]: when what they need has changed, decide to assess again."));
  form.fields = who_fields(room, visit);
  std::ranges::move(life_fields(room), std::back_inserter(form.fields));
  for (const auto& [name, member] : talk_words) form.typed.add(name, about.review.talk.*member);
  sheet::put_day(form.typed, "begun_on", about.review.begun_on.value_or(visit.today));
  form.save = [&room, &visit, &opened, about](store::WriteTx& tx, const http::Fields& typed) {
    Review review = about.review;
    for (const auto& [name, member] : talk_words) review.talk.*member = text_of(typed, name);
    review.begun_on = sheet::day_of(typed, "begun_on");
    freeze_support(review.talk, about.services, *review.begun_on);
    return keep(room, visit, opened, tx, review, about.review.begun_on ? "review.written" : "review.held");
  };
  return form;
}

Result<sheet::Form> top_part(const Room& room, access::Visit& visit, store::ReadTx&, const sheet::Opened& opened, const About& about) {
  if (is_written(about.review) || !about.review.begun_on) return tl::unexpected{sheet::not_there()};
  sheet::Form form = form_for(opened, about.review, "top", t("The top two"), t("Save"), true);
  form.before = sheet::paragraph(t("Two things that work, two that do not, two for the future, in the person’s words. Put together without names, they say what should change for everybody."));
  for (const auto& [kind, words] : top_kinds) {
    form.fields.push_back({.kind = Kind::heading, .label = t(words)});
    for (int place = 1; place <= places; ++place)
      form.fields.push_back({.kind = Kind::line, .name = top_field(kind, place), .label = place == 1 ? t("{0}: first", t(words)) : t("{0}: second", t(words))});
  }
  for (const auto& top : about.review.tops) form.typed.add(top_field(top.kind, top.place), top.words);
  form.save = [&room, &visit, &opened, about](store::WriteTx& tx, const http::Fields& typed) {
    Review review = about.review;
    review.tops.clear();
    for (const auto& [kind, words] : top_kinds)
      for (int place = 1; place <= places; ++place)
        if (std::string said = text_of(typed, top_field(kind, place)); !said.empty()) review.tops.push_back({std::string{kind}, place, std::move(said)});
    return keep(room, visit, opened, tx, review, "review.written");
  };
  return form;
}

}  // namespace stepwise::review
