// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/discharge.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::discharge {
namespace {

std::optional<Date> earliest(std::initializer_list<std::optional<Date>> days) {
  std::optional<Date> first;
  for (const auto& day : days)
    if (day && (!first || *day < *first)) first = day;
  return first;
}

KeptNotice kept_of(const Notice& notice, std::string_view came_by, std::string_view by_name) {
  return {notice.kind, *notice.received_on, notice.ward, notice.expected_on, notice.sent_by, notice.why, std::string{came_by}, std::string{by_name}};
}

/// What a later notice leaves unsaid stays as it was heard before.
Notice heard(const Notice& before, Notice now, std::string_view hospital) {
  const auto keep = [](std::string& text, const std::string& was, std::string_view unsaid) {
    if (text.empty() || text == unsaid) text = was;
  };
  keep(now.ward, before.ward, "");
  keep(now.sent_by, before.sent_by, "");
  keep(now.nhs_number, before.nhs_number, "");
  keep(now.why, before.why, "");
  keep(now.admission, before.admission, "not_known");
  keep(now.consent, before.consent, "not_asked");
  keep(now.continuing_care, before.continuing_care, "not_known");
  if (!now.expected_on) now.expected_on = before.expected_on;
  now.hospital = hospital;
  return now;
}

/// Apart from the day it came: what the two of one kind say.
bool says_the_same(const Discharge& on_record, const Notice& heard_now) {
  Notice now = heard_now, was = on_record.notice;
  now.kind = was.kind;
  now.received_on = was.received_on;
  return now == was && (heard_now.kind == "discharge" ? on_record.discharge_notice_on : on_record.assessment_notice_on).has_value();
}

void set_notice_day(Discharge& discharge, const Notice& notice) {
  auto& day = notice.kind == "discharge" ? discharge.discharge_notice_on : discharge.assessment_notice_on;
  day = earliest({day, notice.received_on});
}

/// The very notice is kept already, whoever wrote it down.
bool is_kept(const Discharge& discharge, const KeptNotice& wanted) {
  return std::ranges::any_of(discharge.notices, [&](const KeptNotice& one) {
    return one.kind == wanted.kind && one.received_on == wanted.received_on && one.ward == wanted.ward && one.expected_on == wanted.expected_on &&
           one.sent_by == wanted.sent_by && one.why == wanted.why;
  });
}

/// Something came after it, so what it says is no longer news.
bool is_late(const Discharge& discharge, const Notice& notice) {
  return std::ranges::any_of(discharge.notices, [&](const KeptNotice& one) { return one.received_on > *notice.received_on; });
}

/// A file read again after the hospital took its notice back opens nothing: only what was sent since does, or a worker.
bool is_replayed(const Discharge& discharge, const KeptNotice& notice) {
  return discharge.withdrawn_on && notice.came_by == "upload" && (notice.received_on < *discharge.withdrawn_on || is_kept(discharge, notice));
}

/// Open again, and not ready: what was withdrawn said that they were not, so those days are no waiting.
void open_again(Discharge& discharge, const Owner& owner) {
  discharge.withdrawn_on.reset();
  discharge.withdrawn_reason.clear();
  discharge.ready_on.reset();
  discharge.delays.clear();
  if (!discharge.owner.is_somebody()) discharge.owner = owner;
}

void close(Discharge& discharge) {
  discharge.next_on.reset();
  discharge.next_step.clear();
}

void set_ready(Discharge& discharge, const Step& step, Date today) {
  discharge.ready_on = step.on;
  std::erase_if(discharge.delays, [&](const Delay& delay) { return delay.from_on <= *step.on; });
  discharge.delays.insert(discharge.delays.begin(), {*step.on, step.reason, std::string{trim(step.words)}});
  discharge.next_on = std::max(step.next_on.value_or(today + 1), today);
}

void set_delay(Discharge& discharge, const Step& step, Date today) {
  std::erase_if(discharge.delays, [&](const Delay& delay) { return delay.from_on == *step.on; });
  discharge.delays.push_back({*step.on, step.reason, std::string{trim(step.words)}});
  std::ranges::sort(discharge.delays, {}, &Delay::from_on);
  discharge.next_on = std::max(step.next_on.value_or(today + 1), today);
}

void set_left(Discharge& discharge, const Step& step) {
  discharge.left_on = step.on;
  if (discharge.ready_on && *discharge.ready_on > *step.on) {
    discharge.ready_on.reset();
    discharge.delays.clear();
  }
  std::erase_if(discharge.delays, [&](const Delay& delay) { return delay.from_on >= *step.on && delay.from_on != discharge.ready_on; });
  discharge.destination = step.destination;
  discharge.pathway = step.pathway;
  discharge.referred_for_help = step.referred_for_help;
  discharge.next_on = step.next_on.value_or(*step.on + ask_after_days);
  discharge.next_step.clear();
}

}  // namespace

Status status_of(const Discharge& discharge) {
  if (discharge.withdrawn_on) return Status::withdrawn;
  if (discharge.followed_up_on) return Status::settled;
  if (discharge.died_on || discharge.person_died_on) return Status::died;
  if (discharge.left_on) return Status::left;
  return discharge.ready_on ? Status::waiting : Status::expected;
}

Message status_words(Status status) {
  switch (status) {
    case Status::expected: return noted("In hospital");
    case Status::waiting: return noted("Ready and waiting");
    case Status::left: return noted("Left hospital");
    case Status::settled: return noted("Left, and asked how it went");
    case Status::died: return noted("Died");
    case Status::withdrawn: return noted("Withdrawn");
  }
  return noted("In hospital");
}

bool allows(Status status, Action action) {
  switch (action) {
    case Action::notice: return status != Status::died && status != Status::settled;
    case Action::ready: return status == Status::expected || status == Status::waiting;
    case Action::delay: return status == Status::waiting;
    case Action::leave: return status == Status::expected || status == Status::waiting || status == Status::left;
    case Action::follow_up: return status == Status::left;
    case Action::withdraw: return status == Status::expected || status == Status::waiting;
    case Action::die: return status == Status::expected || status == Status::waiting;
    case Action::look_again: return is_open(status);
  }
  return false;
}

std::optional<int> days_waited(const Discharge& discharge, Date today) {
  if (!discharge.ready_on) return std::nullopt;
  const Date end = *earliest({discharge.left_on, discharge.died_on, discharge.withdrawn_on, discharge.person_died_on, std::max(today, *discharge.ready_on)});
  return std::max(0, end - *discharge.ready_on);
}

std::vector<Stretch> stretches(const Discharge& discharge, Date today) {
  const auto waited = days_waited(discharge, today);
  if (!waited) return {};
  const Date end = *discharge.ready_on + *waited;
  std::vector<Stretch> all;
  for (std::size_t i = 0; i < discharge.delays.size(); ++i) {
    const Date from = discharge.delays[i].from_on;
    const Date until = i + 1 < discharge.delays.size() ? std::min(discharge.delays[i + 1].from_on, end) : end;
    if (from <= until) all.push_back({discharge.delays[i], from, until});
  }
  return all;
}

std::string hospital_key(std::string_view hospital) { return fold_for_matching(hospital); }

bool is_same_stay(const Notice& a, const Notice& b) { return a.admitted_on == b.admitted_on && hospital_key(a.hospital) == hospital_key(b.hospital); }

Taken take_notice(const std::optional<Discharge>& on_record, const Notice& notice, const Owner& owner, std::string_view came_by, std::string_view by_name, Date today) {
  if (!on_record) {
    Discharge made;
    made.notice = notice;
    set_notice_day(made, notice);
    made.owner = owner;
    made.notices = {kept_of(notice, came_by, by_name)};
    made.next_on = today + 1;
    return {std::move(made), Arrival::first};
  }
  Taken taken{*on_record, Arrival::again};
  Discharge& discharge = taken.discharge;
  const KeptNotice kept = kept_of(notice, came_by, by_name);
  const bool late = is_late(discharge, notice), replayed = is_replayed(discharge, kept);
  const Notice now = late ? heard(notice, discharge.notice, discharge.notice.hospital) : heard(discharge.notice, notice, discharge.notice.hospital);
  if (!discharge.withdrawn_on && says_the_same(discharge, now)) return {*on_record, Arrival::same};
  if (((late && !discharge.withdrawn_on) || replayed) && is_kept(discharge, kept)) return {*on_record, Arrival::same};
  discharge.notice = now;
  set_notice_day(discharge, notice);
  discharge.notices.push_back(kept);
  if (discharge.withdrawn_on && !replayed) open_again(discharge, owner);
  if (is_open(status_of(discharge)) && !discharge.left_on) discharge.next_on = std::min(discharge.next_on.value_or(today + 1), today + 1);
  return taken;
}

Discharge after(Discharge discharge, Action action, const Step& step, Date today, std::string_view by_name) {
  switch (action) {
    case Action::notice: break;
    case Action::ready: set_ready(discharge, step, today); break;
    case Action::delay: set_delay(discharge, step, today); break;
    case Action::leave: set_left(discharge, step); break;
    case Action::follow_up:
      discharge.followed_up_on = step.on;
      discharge.follow_up_words = trim(step.words);
      close(discharge);
      break;
    case Action::withdraw:
      discharge.withdrawn_on = step.on;
      discharge.withdrawn_reason = trim(step.words);
      discharge.notices.push_back({"withdrawal", *step.on, discharge.notice.ward, std::nullopt, "", std::string{trim(step.words)}, "hand", std::string{by_name}});
      close(discharge);
      break;
    case Action::die:
      discharge.died_on = step.on;
      close(discharge);
      break;
    case Action::look_again:
      discharge.next_on = step.next_on;
      discharge.next_step = trim(step.words);
      break;
  }
  return discharge;
}

Discharge handed_over(Discharge discharge, Owner owner) {
  discharge.owner = std::move(owner);
  return discharge;
}

}  // namespace stepwise::discharge
