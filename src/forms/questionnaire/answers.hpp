// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "base/result.hpp"
#include "forms/questionnaire/questionnaire.hpp"

namespace stepwise::forms {

/// One asking of an item: which of the repeats of each series it stands in (outermost first), its own included.
struct Place {
  int item = 0;
  std::vector<int> repeats;
  /// The form field's name: "q12", "q12-0-2". Parts of an answer add ".day", ".month", ".year", ".time", ".unit", ".other".
  std::string field() const;
  static std::optional<Place> from_field(std::string_view field);
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// Answers exactly as typed: half a date, letters for a number. A field that is not here was never answered.
/// "r12-0" = "3" says how many entries a series has (it has at least one).
///
/// What the fields of a place hold, by type:
///   string, text, url, integer, decimal   q12 = as typed
///   boolean                               q12 = "yes" or "no"
///   time                                  q12 = "14:30", "2:30pm"
///   date                                  q12.day, q12.month, q12.year
///   dateTime                              the same and q12.time
///   quantity                              q12 = the amount, q12.unit = one of the units when there are several
///   choice                                q12 = keys of the options chosen, several for checkboxes
///   open-choice                           the same, and q12.other = own words; q12 may be "other" beside it
class Answers {
 public:
  using Fields = std::map<std::string, std::vector<std::string>, std::less<>>;
  Answers() = default;
  explicit Answers(Fields fields) : fields_{std::move(fields)} {}
  const Fields& fields() const { return fields_; }
  /// First value, or empty.
  std::string_view typed(std::string_view field) const;
  const std::vector<std::string>* all(std::string_view field) const;
  void set(std::string field, std::vector<std::string> values);
  /// Forgets the answer at a place, all its parts.
  void clear(const Place& place);
  /// Entries of the series at this place (its own last repeat left out of the place): 1 to 200.
  int entries(const Questionnaire& questionnaire, const Place& series) const;
  void add_entry(const Questionnaire& questionnaire, const Place& series);
  /// Later entries move up.
  void remove_entry(const Questionnaire& questionnaire, const Place& series, int entry);

 private:
  Fields fields_;
};

/// A form just begun: initial values, options chosen to begin with.
Answers blank_answers(const Questionnaire& questionnaire);

/// Which items are asked, given what is answered: every asking in order. An answer of an item that is not asked counts
/// as no answer (FHIR R4 enableWhen). Hidden items are never asked, and keep their initial value.
std::vector<Place> asked(const Questionnaire& questionnaire, const Answers& answers);

/// What is wrong or missing among what is asked, in the order of the form; `field` is the place's field name.
/// Wrong: half a date, letters for a number, outside limits, too long, not one of the options. Incomplete: required and empty.
std::vector<Problem> validate(const Questionnaire& questionnaire, const Answers& answers);

/// What was answered at a place: the values of those of its fields that make sense.
std::vector<Value> values_at(const Questionnaire& questionnaire, const Answers& answers, const Place& place);

enum class Progress { not_started, in_progress, complete };
/// Not started: as the form began it. Complete: nothing missing and nothing wrong, or it asks nothing.
Progress progress(const Questionnaire& questionnaire, const Section& section, const Answers& answers);

/// An answered item of a finished form.
struct Answered {
  std::string link_id, text;
  std::vector<Value> values;
  std::vector<Answered> items;                 ///< under a group
  std::vector<std::vector<Answered>> under;    ///< under each value, when questions stand under a question
  bool is_address = false;                     ///< the values are web addresses (valueUri)
  friend bool operator==(const Answered&, const Answered&) = default;
};
/// FHIR R4 QuestionnaireResponse. Holds nothing that was not asked.
struct Response {
  std::string questionnaire;   ///< canonical: url|version
  std::string status;          ///< "completed", "amended"
  std::string authored;        ///< moment, ISO 8601
  std::string subject, author; ///< opaque references
  std::vector<Answered> items;
  friend bool operator==(const Response&, const Response&) = default;
};
/// From answers that `validate` found nothing wrong with; wrong ones are left out.
Response make_response(const Questionnaire& questionnaire, const Answers& answers);
std::string to_json(const Response& response);
/// Reads a QuestionnaireResponse; nothing, with a sentence, when it is not one.
Result<Response> read_response(std::string_view json);
/// The answers that give this response, for amending, or for taking over last time's answers into another version of
/// the form: items are found by linkId; those that do not fit are left out and listed.
struct TakenOver {
  Answers answers;
  std::vector<std::string> left_out;   ///< linkIds
};
TakenOver answers_of(const Questionnaire& questionnaire, const Response& response);
/// The fields of one place as last time's response has them; empty when it has none. Takes the whole response over each
/// time: for many places, ask `answers_of` once.
Answers::Fields fields_from(const Questionnaire& questionnaire, const Response& last, const Place& place);

/// A stretch of words in a comparison.
struct Stretch {
  enum class Kind { same, removed, added } kind;
  std::string words;
};
std::vector<Stretch> compare_words(std::string_view before, std::string_view after);
/// One question in two responses of the same form (any versions), by linkId and repeat.
struct Change {
  std::string link_id, question;
  std::string before, after;      ///< as words; empty: not answered
  std::vector<Stretch> words;     ///< empty when nothing changed
};
std::vector<Change> compare(const Response& before, const Response& after);

}  // namespace stepwise::forms
