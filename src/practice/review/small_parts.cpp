// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {
namespace {

using sheet::Choice;
using sheet::text_of;

constexpr std::pair<std::string_view, Message> copy_codes[] = {{"paper", noted("On paper")}, {"large_print", noted("In large print")}, {"easy_read", noted("Easy read")},
                                                               {"email", noted("By email")}, {"read_aloud", noted("Read aloud")}, {"not_wanted", noted("Did not want one")}};

bool waits(const Review& review) { return !review.begun_on && !review.refused_on && !review.cancelled_on; }

std::vector<Choice> trusted_choices(store::ReadTx& tx, const Review& review, Date today) {
  std::vector<Choice> choices;
  for (const auto& one : trusted_reviewers(tx))
    if (may_lead(one, review.kind, std::max(today, one.starts_on))) choices.push_back({one.reference, t("{0}, {1}, until {2}", one.name, one.organisation, short_date(one.expires_on))});
  return choices;
}

}  // namespace

Result<sheet::Form> move_part(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened, const About& about) {
  const Review& now = about.review;
  if (now.finished_on || now.refused_on || now.cancelled_on) return tl::unexpected{sheet::not_there()};
  sheet::Form form = form_for(opened, now, "move", t("Another day, or somebody else"), t("Save"), false);
  if (waits(now))
    form.fields.push_back({.kind = Kind::day, .name = "due_on", .label = t("Day it is due"), .hint = t("{0} at the latest", long_date(now.limit_on)), .needed = t("Enter the day it is due"), .latest = std::max(now.limit_on, now.due_on),
                           .out_of_range = t("Enter {0} or earlier: it may not be later than that", long_date(now.limit_on))});
  form.fields.push_back(sheet::staff_field(sheet::staff_around(tx, visit, opened.who.id()), "worker", t("Who holds it"), "", t("Choose who holds it")));
  if (auto trusted = trusted_choices(tx, now, visit.today); !trusted.empty())
    form.fields.push_back({.kind = Kind::pick, .name = "trusted", .label = t("Trusted reviewer who leads it"), .hint = t("Leave it when the council does"), .choices = std::move(trusted)});
  form.fields.push_back({.kind = Kind::words, .name = "because", .label = t("Why"), .needed = t("Write why"), .rows = 2});
  sheet::put_day(form.typed, "due_on", now.due_on);
  form.typed.add("trusted", now.trusted_reference);
  if (now.owner.worker)
    if (const auto member = access::staff_by_id(tx, *now.owner.worker)) form.typed.add("worker", member->reference);
  form.save = [&room, &visit, &opened, about](store::WriteTx& write, const http::Fields& typed) {
    Review review = about.review;
    if (const auto day = sheet::day_of(typed, "due_on"); day && waits(review)) review.due_on = *day;
    if (const auto owner = sheet::owner_of(write, text_of(typed, "worker"))) review.owner = *owner;
    review.trusted_reference = text_of(typed, "trusted");
    review.due_because = text_of(typed, "because");
    return keep(room, visit, opened, write, review, "review.moved");
  };
  return form;
}

Result<sheet::Form> stop_part(const Room& room, access::Visit& visit, store::ReadTx&, const sheet::Opened& opened, const About& about) {
  if (!waits(about.review)) return tl::unexpected{sheet::not_there()};
  const bool asked = about.review.kind == "requested";
  sheet::Form form = form_for(opened, about.review, "stop", asked ? t("Refuse, with reasons").str() : t("It is not needed").str(), t("Save"), false);
  if (asked) form.before = sheet::paragraph(t("Whoever asks with reason has a right to a [[review]]. Tell them why not, and that they can complain."));
  form.fields = {{.kind = Kind::words, .name = "reason", .label = t("Why"), .needed = t("Write why"), .rows = 3}};
  form.save = [&room, &visit, &opened, about, asked](store::WriteTx& write, const http::Fields& typed) {
    Review review = about.review;
    (asked ? review.refused_on : review.cancelled_on) = visit.today;
    review.stopped_reason = text_of(typed, "reason");
    return keep(room, visit, opened, write, review, asked ? "review.refused" : "review.cancelled");
  };
  return form;
}

Result<sheet::Form> follow_part(const Room& room, access::Visit& visit, store::ReadTx&, const sheet::Opened& opened, const About& about) {
  if (!about.review.finished_on || about.review.followed_on || about.review.decision.follow_what.empty()) return tl::unexpected{sheet::not_there()};
  sheet::Form form = form_for(opened, about.review, "follow", t("What followed"), t("Done"), false);
  form.before = govuk::inset_text({.content = html::lines(about.review.decision.follow_what)});
  form.fields = {{.kind = Kind::words, .name = "words", .label = t("What was done"), .needed = t("Write what was done"), .rows = 3}};
  form.save = [&room, &visit, &opened, about](store::WriteTx& write, const http::Fields& typed) {
    Review review = about.review;
    review.followed_on = visit.today;
    review.follow_words = text_of(typed, "words");
    return keep(room, visit, opened, write, review, "review.followed");
  };
  return form;
}

Result<sheet::Form> copy_part(const Room& room, access::Visit& visit, store::ReadTx&, const sheet::Opened& opened, const About& about) {
  if (!about.review.finished_on) return tl::unexpected{sheet::not_there()};
  sheet::Form form = form_for(opened, about.review, "copy", t("The person’s copy"), t("Save"), false);
  form.before = sheet::paragraph(t("It is their [[review]]: they have it in writing, in the way that suits them."));
  std::vector<Choice> ways;
  for (const auto& [code, words] : copy_codes) ways.push_back({std::string{code}, t(words).str()});
  form.fields = {{.kind = Kind::day, .name = "copy_on", .label = t("Day it was given"), .needed = t("Enter the day"), .earliest = about.review.begun_on, .latest = visit.today, .out_of_range = t("Enter a day from when it was held until today")},
                 {.kind = Kind::one, .name = "how", .label = t("How"), .needed = t("Choose how"), .choices = std::move(ways)}};
  sheet::put_day(form.typed, "copy_on", visit.today);
  form.save = [&room, &visit, &opened, about](store::WriteTx& write, const http::Fields& typed) {
    Review review = about.review;
    review.copy_on = sheet::day_of(typed, "copy_on");
    review.copy_how = text_of(typed, "how");
    return keep(room, visit, opened, write, review, "review.copied");
  };
  return form;
}

Result<sheet::Form> sample_part(const Room& room, access::Visit& visit, store::ReadTx&, const sheet::Opened& opened, const About& about) {
  if (!about.review.audit_picked || about.review.audited_on || !about.review.finished_on) return tl::unexpected{sheet::not_there()};
  sheet::Form form = form_for(opened, about.review, "sample", t("A look at a trusted reviewer’s work"), t("Save"), false);
  form.before = sheet::paragraph(t("Picked by chance, so that trust rests on something. What is found is talked about, and never held against the person."));
  form.fields = {{.kind = Kind::one, .name = "result", .label = t("What you found"), .needed = t("Choose what you found"), .choices = sheet::choices_of(room.lists.audit)},
                 {.kind = Kind::words, .name = "words", .label = t("In words"), .needed = t("Write what you saw"), .rows = 3}};
  form.save = [&room, &visit, &opened, about](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Review review = about.review;
    if (review.finished_by == visit.staff.name || review.owner.worker == visit.staff.id) return fail(FaultKind::invalid, t("Somebody else looks: you had a part in this one"));
    review.audited_on = visit.today;
    review.audited_by = visit.staff.name;
    review.audit_result = text_of(typed, "result");
    review.audit_words = text_of(typed, "words");
    return keep(room, visit, opened, write, review, "review.sampled");
  };
  return form;
}

}  // namespace stepwise::review
