// SPDX-License-Identifier: Apache-2.0
#include "base/characters.hpp"
#include "base/text.hpp"
#include "practice/discharge/discharge.hpp"
#include "practice/person/nhs_number.hpp"

namespace stepwise::discharge {
namespace {

constexpr std::size_t longest_line = 200, longest_words = 4000;
/// A stay longer than this is a slip of the year. [ours]
constexpr int longest_stay_days = 5 * 366;

class Finding {
 public:
  void add(std::string_view field, std::string_view code, std::string sentence) { problems_.push_back({std::string{field}, std::string{code}, std::move(sentence)}); }
  void length(std::string_view field, std::string_view text, std::size_t most) {
    if (characters_in(text) > most) add(field, "long", t("Use {0} characters or fewer here", static_cast<std::int64_t>(most)));
  }
  void code(std::string_view field, const CodeList& list, std::string_view value) {
    if (!list.has(value)) add(field, "choose", t("Choose one of the answers"));
  }
  std::vector<Problem> take() { return std::move(problems_); }

 private:
  std::vector<Problem> problems_;
};

/// A day on or after admission, not in the future.
void day_of_stay(Finding& found, std::string_view field, const std::optional<Date>& day, const Discharge& discharge, Date today) {
  if (!day) return found.add(field, "empty", t("Enter the day, such as 21 11 2026"));
  if (*day > today) return found.add(field, "future", t("The day must be today or before"));
  if (discharge.notice.admitted_on && *day < *discharge.notice.admitted_on)
    found.add(field, "before_admission", t("The day must be on or after {0}, the day of admission", long_date(*discharge.notice.admitted_on)));
}

void next_day(Finding& found, const std::optional<Date>& day, Date today, bool needed) {
  if (!day && needed) found.add("next", "empty", t("Enter the day when somebody looks at this again"));
  else if (day && *day < today) found.add("next", "past", t("The day to look again must be today or later"));
}

}  // namespace

std::vector<Problem> problems_of(const Notice& notice, const Lists& lists, Date today) {
  Finding found;
  if (notice.kind != "assessment" && notice.kind != "discharge") found.add("kind", "choose", t("Choose which notice it is"));
  if (hospital_key(notice.hospital).empty()) found.add("hospital", "empty", t("Enter the name of the hospital"));
  found.length("hospital", notice.hospital, longest_line);
  found.length("ward", notice.ward, longest_line);
  found.length("sent_by", notice.sent_by, longest_line);
  found.length("why", notice.why, longest_words);
  if (!notice.admitted_on) found.add("admitted", "empty", t("Enter the day of admission, such as 21 11 2026"));
  else if (*notice.admitted_on > today + 366) found.add("admitted", "future", t("The day of admission must be within a year from now"));
  else if (today - *notice.admitted_on > longest_stay_days) found.add("admitted", "past", t("Check the year of admission"));
  if (!notice.received_on) found.add("received", "empty", t("Enter the day the notice came, such as 21 11 2026"));
  else if (*notice.received_on > today) found.add("received", "future", t("The day the notice came must be today or before"));
  if (notice.kind == "discharge" && !notice.expected_on) found.add("expected", "empty", t("A discharge notice says on which day the person will be ready. Enter it"));
  if (notice.expected_on && notice.admitted_on && *notice.expected_on < *notice.admitted_on) found.add("expected", "before_admission", t("The person cannot be ready before the day of admission"));
  if (!notice.nhs_number.empty() && !person::parse_nhs_number(notice.nhs_number)) found.add("nhs_number", "wrong", person::parse_nhs_number(notice.nhs_number).error().sentence);
  found.code("admission", lists.admission, notice.admission);
  found.code("consent", lists.consent, notice.consent);
  found.code("continuing_care", lists.continuing_care, notice.continuing_care);
  return found.take();
}

std::vector<Problem> problems_of(Action action, const Step& step, const Discharge& discharge, const Lists& lists, Date today) {
  Finding found;
  if (!allows(status_of(discharge), action)) {
    found.add("", "not_now", t("This cannot be done any more: {0}", t(status_words(status_of(discharge)))));
    return found.take();
  }
  found.length("words", step.words, longest_words);
  if (action != Action::look_again && action != Action::notice) day_of_stay(found, "on", step.on, discharge, today);
  if (action == Action::ready || action == Action::delay) found.code("reason", lists.reason, step.reason);
  if (action == Action::delay && step.on && discharge.ready_on && *step.on < *discharge.ready_on)
    found.add("on", "before_ready", t("The day must be on or after {0}, when they were ready", long_date(*discharge.ready_on)));
  if (action == Action::leave) {
    found.code("destination", lists.destination, step.destination);
    found.code("pathway", lists.pathway, step.pathway);
  }
  if (action == Action::follow_up && step.on && discharge.left_on && *step.on < *discharge.left_on)
    found.add("on", "before_left", t("The day must be on or after {0}, when they left", long_date(*discharge.left_on)));
  if (action == Action::follow_up && trim(step.words).empty()) found.add("words", "empty", t("Enter how it went, in their words if you can"));
  if (action == Action::withdraw && trim(step.words).empty()) found.add("words", "empty", t("Enter why the hospital withdrew the notice"));
  if (action == Action::ready || action == Action::delay || action == Action::leave) next_day(found, step.next_on, today, false);
  if (action == Action::look_again) next_day(found, step.next_on, today, true);
  return found.take();
}

}  // namespace stepwise::discharge
