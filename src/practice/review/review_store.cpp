// SPDX-License-Identifier: Apache-2.0
#include "practice/review/review_store.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/plan/plan_store.hpp"
#include "practice/review/review_rows.hpp"
#include "sql/review.hpp"

namespace stepwise::review {
namespace {

namespace sql = stepwise::sql::review;

const Lists& lists() {
  static const Lists loaded = Lists::load().value();
  return loaded;
}

std::string number(std::optional<std::int64_t> value) { return value ? std::to_string(*value) : ""; }
std::string day(std::optional<Date> value) { return value ? value->iso() : ""; }

sheet::Facts facts_of(const Review& r) {
  return {{"kind", r.kind}, {"trigger", r.trigger}, {"why", r.why}, {"due_on", r.due_on.iso()}, {"due_because", r.due_because}, {"worker", r.owner.worker_name},
          {"team", r.owner.team_name}, {"trusted", r.trusted_reference}, {"refused_on", day(r.refused_on)}, {"cancelled_on", day(r.cancelled_on)}, {"stopped_reason", r.stopped_reason},
          {"begun_on", day(r.begun_on)}, {"finished_on", day(r.finished_on)}, {"method", r.talk.method}, {"who_came", r.talk.who_came}, {"who_wanted", r.talk.who_wanted},
          {"about_me", r.talk.about_me}, {"about_me_words", r.talk.about_me_words}, {"community", r.talk.community}, {"risks", r.talk.risks}, {"money_words", r.talk.money_words},
          {"carer_offer", r.talk.carer_offer}, {"carer_words", r.talk.carer_words}, {"safety", r.talk.safety}, {"advocate", r.talk.advocate}, {"try_next", r.talk.try_next},
          {"achieved", r.talk.achieved}, {"achieved_with", r.talk.achieved_with}, {"decision", r.decision.code}, {"reason", r.decision.reason}, {"less_because", r.decision.less_because},
          {"person_view", r.decision.person_view}, {"person_words", r.decision.person_words}, {"change_pence", number(r.decision.change_pence)},
          {"takes_effect_on", day(r.decision.takes_effect_on)}, {"follow_what", r.decision.follow_what}, {"follow_by", day(r.decision.follow_by)},
          {"follow_worker", r.decision.follow_worker_name}, {"followed_on", day(r.followed_on)}, {"follow_words", r.follow_words}, {"copy_on", day(r.copy_on)}, {"copy_how", r.copy_how},
          {"audit_result", r.audit_result}, {"audit_words", r.audit_words}};
}

sheet::Facts facts_of(const OutcomeNote& n) {
  return {{"words", n.words}, {"own_attainment", n.own.attainment.key()}, {"own_help", n.own.help.key()}, {"others_attainment", n.others.attainment.key()}, {"others_help", n.others.help.key()},
          {"others_name", n.others_name}, {"difference", n.difference_words}, {"result", n.result}, {"evidence", n.evidence}, {"working", n.working}, {"not_working", n.not_working}, {"keep", n.keep},
          {"level", n.level ? std::to_string(*n.level) : ""}, {"next_less", n.next_less}, {"next_expected", n.next_expected}, {"next_more", n.next_more}};
}

void keep_tops(store::WriteTx& tx, PersonId person, const Review& review) {
  tx.run(sql::tops_delete, {{"person_id", person}, {"review_id", review.id}});
  for (const auto& top : review.tops)
    if (!trim(top.words).empty()) insert_top(tx, person, review.id, top);
}

/// The review's row of the national return: begun with the day it was held, ended with the outcome of what was decided.
void follow_in_return(store::WriteTx& tx, Random& random, PersonId person, Review& review, bool died) {
  if (!review.begun_on) return;
  const std::string reason = lists().national_reason(review.kind, review.trigger);
  if (review.care_event_reference.empty()) {
    review.care_event_reference = new_reference(random);
    tx.run(sql::care_event_begin, {{"person_id", person}, {"start_on", *review.begun_on}, {"care_event_id", tx.next_id("care_event")}, {"reference", review.care_event_reference},
                                   {"review_reason", reason}, {"worker_name", review.owner.worker_name}, {"team_id", review.owner.team}, {"team_name", review.owner.team_name},
                                   {"description", kept("Review").str()}});
  }
  std::string outcome;
  if (review.finished_on) outcome = died ? "nfa_deceased" : lists().decision.value(review.decision.code, "cld_outcome");
  tx.run(sql::care_event_keep, {{"person_id", person}, {"reference", review.care_event_reference}, {"start_on", *review.begun_on}, {"end_on", review.finished_on}, {"outcome", outcome},
                                {"method", review.talk.method}, {"review_reason", reason}, {"review_outcomes_achieved", review.talk.achieved}});
}

/// Puts the row back as it is now; false when somebody saved it since.
bool replace(store::WriteTx& tx, PersonId person, Review& review) {
  if (tx.run(sql::review_replace, {{"person_id", person}, {"review_id", review.id}, {"version", review.version}}) == 0) return false;
  ++review.version;
  insert_row(tx, person, review);
  return true;
}

bool same_wait(const Review& a, const Review& b) {
  return !a.begun_on && !a.refused_on && !a.cancelled_on && a.kind == b.kind && a.trigger == b.trigger && a.plan_reference == b.plan_reference;
}

}  // namespace

std::vector<Review> reviews_of(store::ReadTx& tx, PersonId person) {
  std::vector<Review> all;
  for (const auto& row : tx.all(sql::reviews_of_person, {{"person_id", person}})) all.push_back(review_of(row));
  const auto of = [&all](std::int64_t id) { return std::ranges::find(all, id, &Review::id); };
  for (const auto& row : tx.all(sql::outcomes_of_person, {{"person_id", person}}))
    if (const auto review = of(row.integer("review_id")); review != all.end()) review->outcomes.push_back(note_of(row));
  for (const auto& row : tx.all(sql::tops_of_person, {{"person_id", person}}))
    if (const auto review = of(row.integer("review_id")); review != all.end())
      review->tops.push_back({row.text("kind"), static_cast<int>(row.integer("place")), row.text("words")});
  return all;
}

std::vector<Review> read_reviews(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto all = reviews_of(tx, who.id());
  const auto apart = plan::kept_apart(tx, who);
  std::erase_if(all, [&](const Review& review) { return apart.contains(review.plan_reference); });
  if (!who.as_carer_too())
    for (Review& review : all) std::erase_if(review.outcomes, &OutcomeNote::of_carer);
  return all;
}

std::optional<Review> read_review(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  for (auto& review : read_reviews(tx, who))
    if (review.reference == reference) return std::move(review);
  return std::nullopt;
}

std::optional<Date> died_on(store::ReadTx& tx, PersonId person) {
  const auto row = tx.one(sql::died_on, {{"person_id", person}});
  return row ? row->maybe_date("died_on") : std::nullopt;
}

std::vector<Rating> read_ratings(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Rating> all;
  auto reviews = read_reviews(tx, who);
  std::ranges::reverse(reviews);
  for (const auto& review : reviews)
    for (const auto& note : review.outcomes)
      if (review.begun_on) all.push_back({review.reference, note.outcome_reference, note.words, *review.begun_on, note.own, note.others, note.others_name, note.level});
  std::ranges::stable_sort(all, {}, &Rating::on);
  return all;
}

Result<std::string> plan_review(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Review review, store::AuditLine line) {
  if (died_on(tx, who.id())) return fail(FaultKind::invalid, t("The person has died: no [[review]] is planned"));
  for (const auto& known : read_reviews(tx, who.readable()))
    if (same_wait(known, review)) return known.reference;
  review.reference = new_reference(random);
  review.id = tx.next_id("review");
  review.version = 1;
  review.made_at = tx.now();
  review.made_by = line.actor_name;
  if (review.due_on > review.limit_on) review.due_on = review.limit_on;
  insert_row(tx, who.id(), review);
  sheet::write_down(tx, who.id(), std::move(line), review.refused_on ? "review.refused" : "review.planned", "review:" + review.reference, {}, facts_of(review));
  return review.reference;
}

Result<std::string> start_unplanned(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, std::string_view trigger, std::string_view why, const Owner& owner, store::AuditLine line) {
  if (!lists().trigger.has(trigger)) return fail(FaultKind::invalid, t("Choose what happened"));
  Review review;
  review.kind = "unplanned";
  review.trigger = std::string{trigger};
  review.why = std::string{why};
  review.owner = owner;
  const Date today = tx.now().london_date();
  const auto day = due_for(review.kind, today, false, {}, static_cast<int>(parse_number(lists().trigger.value(trigger, "within_days")).value_or(asked_for_days)));
  review.due_on = day.due_on;
  review.limit_on = day.limit_on;
  return plan_review(tx, random, who, std::move(review), std::move(line));
}

Result<std::string> plan_began(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, std::string_view plan_reference, Date started_on, std::optional<Date> wanted, const Owner& owner,
                               store::AuditLine line) {
  Review review;
  review.kind = "initial";
  review.plan_reference = std::string{plan_reference};
  review.owner = owner;
  const auto day = due_for(review.kind, started_on, true, wanted);
  review.due_on = day.due_on;
  review.limit_on = day.limit_on;
  return plan_review(tx, random, who, std::move(review), std::move(line));
}

Result<void> save_review(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Review review, store::AuditLine line, std::string_view action) {
  const auto before = read_review(tx, who.readable(), review.reference);
  if (!before) return tl::unexpected{sheet::not_there()};
  follow_in_return(tx, random, who.id(), review, died_on(tx, who.id()).has_value());
  if (!replace(tx, who.id(), review)) return tl::unexpected{sheet::someone_saved()};
  keep_tops(tx, who.id(), review);
  sheet::write_down(tx, who.id(), std::move(line), action, "review:" + review.reference, facts_of(*before), facts_of(review));
  return {};
}

Result<void> save_note(store::WriteTx& tx, const access::ChangeablePerson& who, const Review& review, const OutcomeNote& note, store::AuditLine line) {
  const auto before = read_review(tx, who.readable(), review.reference);
  if (!before) return tl::unexpected{sheet::not_there()};
  Review now = review;
  if (!replace(tx, who.id(), now)) return tl::unexpected{sheet::someone_saved()};
  const auto known = std::ranges::find(before->outcomes, note.outcome_reference, &OutcomeNote::outcome_reference);
  tx.run(sql::outcome_delete, {{"person_id", who.id()}, {"review_id", review.id}, {"outcome_reference", note.outcome_reference}});
  insert_note(tx, who.id(), review.id, note);
  sheet::write_down(tx, who.id(), std::move(line), "review.outcome_rated", "review:" + review.reference, known == before->outcomes.end() ? sheet::Facts{} : facts_of(*known), facts_of(note));
  return {};
}

void insert_whole(store::WriteTx& tx, Random& random, PersonId person, Review& review) {
  if (review.care_event_reference.empty()) follow_in_return(tx, random, person, review, died_on(tx, person).has_value());
  review.id = tx.next_id("review");
  insert_row(tx, person, review);
  for (const auto& note : review.outcomes) insert_note(tx, person, review.id, note);
  for (const auto& top : review.tops) insert_top(tx, person, review.id, top);
}

}  // namespace stepwise::review
