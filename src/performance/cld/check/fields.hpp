// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "performance/cld/check/problem.hpp"

namespace stepwise::cld {

/// How a field's value is read; the words of `kind` in lists/cld/fields.csv.
enum class Kind : std::uint8_t {
  la_code, period_start, period_end, nhs_number, person, gp_code, list, birth, death, postcode, text, start, end, whole, linked,
  cqc_location, money, amount,
};
/// When a field applies, and when it has to be filled in; the words of `applies` and `mandatory` there (cld.md 4).
enum class When : std::uint8_t {
  always, never, event, service_user, carer, request, assessment, service, review, unless_request, learning_disability,
  service_or_review, not_open, planned_review, costs,
};

enum class Client : std::uint8_t { service_user, carer, by_association, unknown };
enum class Event : std::uint8_t { request, assessment, service, review, unknown };

/// What the status of a row's fields hangs on.
struct RowFacts {
  Client client = Client::unknown;
  Event event = Event::unknown;
  bool learning_disability = false;  ///< as support reason, at an age of 18 to 64 on the last day of the period
  bool died = false;                 ///< Date_of_Death is there
  bool planned = false;              ///< Review_Reason begins with Planned
  bool costed = false;               ///< a service whose costs are asked for (cld.md 4, last row)
};
/// cld.md 4 for one field; undetermined when it takes a client or event type that the row does not tell.
Status status_of(When applies, When mandatory, const RowFacts& facts);

/// Where a wording was found.
struct Found {
  enum class Where : std::uint8_t { nowhere, release_2, release_1, nearly };
  Where where = Where::nowhere;
  std::string code;
  std::string write;  ///< the wording of Release 2 to write instead; "" when there is none
};

/// A defined list with its two releases.
class WordList {
 public:
  struct Rule {
    std::string list, except, prefixes;
    bool by_letters = false;
  };
  static Result<WordList> load(const Rule& rule);
  /// Capitals do not count; punctuation does, unless the list goes by letters.
  Found find(std::string_view words) const;

 private:
  struct Entry {
    std::string code, label;
  };
  std::string key(std::string_view words) const;
  Rule rule_;
  std::map<std::string, Entry, std::less<>> now_, older_, near_;
  std::vector<std::string> beginnings_;
};

struct Field {
  std::string name, module;
  Kind kind = Kind::text;
  When applies = When::always, mandatory = When::always;
  bool personal = false;
  std::vector<std::string> keys;  ///< headings, letters and digits only
  WordList list;                  ///< for Kind::list
};
inline constexpr int no_field = -1;

/// The return, field by field: lists/cld/fields.csv with its lists.
class FieldTable {
 public:
  static Result<FieldTable> load();
  const std::vector<Field>& fields() const { return fields_; }
  std::size_t size() const { return fields_.size(); }
  /// The number of a field, or no_field.
  int named(std::string_view name) const;
  int first_of(Kind kind) const;
  /// The field that a heading stands for, or no_field; capitals, spaces and marks do not count.
  int for_heading(std::string_view heading) const;
  /// The statuses of all fields in a row: points to size() of them.
  const Status* statuses(const RowFacts& facts) const;

 private:
  void work_out_statuses();
  std::vector<Field> fields_;
  std::vector<Status> statuses_;
};

}  // namespace stepwise::cld
