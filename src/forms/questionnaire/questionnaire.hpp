// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"

// HL7 FHIR R4 Questionnaire, as far as a council's forms need it: what a form asks, when, and what counts as an answer.

namespace stepwise::forms {

enum class Type { group, display, string, text, boolean, date, date_time, time, integer, decimal, quantity, url, choice, open_choice };

struct Coding {
  std::string system, code, display;
  friend bool operator==(const Coding& a, const Coding& b) { return a.code == b.code && a.system == b.system; }
};
/// A decimal as written, so that 0.10 stays 0.10.
struct Decimal {
  std::string text;
  double number = 0;
  friend bool operator==(const Decimal& a, const Decimal& b) { return a.number == b.number; }
};
struct Quantity {
  Decimal amount;
  std::string unit;
  friend bool operator==(const Quantity&, const Quantity&) = default;
};
struct DateTime {   ///< a day and, when known, minutes after midnight
  Date date;
  std::optional<int> minute;
  friend bool operator==(const DateTime&, const DateTime&) = default;
};
struct TimeOfDay {
  int minute = 0;
  friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
};
/// One answer as the form means it. Text also holds addresses (url) and what an open choice was answered in own words.
using Value = std::variant<std::string, bool, std::int64_t, Decimal, Date, DateTime, TimeOfDay, Coding, Quantity>;
/// As a person reads it: "Yes", "21 November 2026", a coding's display.
std::string value_words(const Value& value);

struct Option {
  std::string key;      ///< what the page posts: the option's position, "0", "1", ...
  Value value;
  std::string label, prefix, hint;
  bool initially_chosen = false;
  bool exclusive = false;   ///< choosing it means none of the others (questionnaire-optionExclusive)
};

enum class Operator { exists, equal, not_equal, greater, less, at_least, at_most };
/// One enableWhen: `question` is the position of the item asked about.
struct Condition {
  int question;
  Operator is;
  Value answer;
};

/// How choices are best asked; a page may differ when the form does not say.
enum class Control { unsaid, radios, checkboxes, drop_down, type_ahead };
/// What one line of words is, as SDC's keyboard says it: an email address or a telephone number is looked at when it is typed.
enum class Keyboard { words, email, phone };

/// One item. Items stand in the order of the form, parents before children; `position` is its place in that order.
struct Item {
  int position = 0, parent = -1, depth = 0;
  std::vector<int> children;
  std::string link_id, prefix, text, hint;   ///< hint: help the form gives beside the question
  Type type = Type::string;
  bool required = false, repeats = false, read_only = false, hidden = false;
  std::optional<int> max_length, min_occurs, max_occurs, max_decimals;
  std::optional<Value> min_value, max_value;
  std::vector<Option> options;
  std::vector<std::string> units;
  Control control = Control::unsaid;
  Keyboard keyboard = Keyboard::words;
  std::vector<Value> initial;
  std::vector<Condition> conditions;
  bool needs_all = true;                     ///< enableBehavior
  std::string open_label;                    ///< what own words are called in an open choice; empty: "Other"
  std::string code;                          ///< the item's first code, for measures and rules that look for it
  bool is_question() const { return type != Type::group && type != Type::display; }
  /// Asked again and again with "Add another": a repeating group, a repeating typed question, a repeating choice that has questions under it.
  /// A repeating choice without children is one question with checkboxes.
  bool is_series() const { return repeats && !(is_choice() && children.empty()); }
  bool is_choice() const { return type == Type::choice || type == Type::open_choice; }
};

struct Questionnaire {
  std::string url, version, name, title, description, language;
  std::vector<Item> items;    ///< in order, parents first
  std::vector<int> roots;
  const Item* find(std::string_view link_id) const;
  const Item& at(int position) const { return items[static_cast<std::size_t>(position)]; }
};

/// What the check found. `refused` keeps the form out; `noted` says what Stepwise does differently or what reads hard.
struct Finding {
  enum class Weight { refused, noted } weight;
  std::string link_id;    ///< empty: the whole form
  std::string code;       ///< stable: "duplicate-link-id", "unresolved-reference", "unsupported-type", "reads-hard", ...
  std::string sentence;
};
struct Checked {
  std::optional<Questionnaire> questionnaire;   ///< only when nothing is refused
  std::vector<Finding> findings;
};

/// Reads and checks FHIR JSON of any size and shape up to `most_bytes`; never throws.
Checked read_questionnaire(std::string_view json, std::size_t most_bytes = std::size_t{2} << 20);

/// A section for task lists: one root group, or a run of root questions that stand outside groups.
struct Section {
  std::string title;          ///< the group's text; the form's title for a run of loose questions
  std::vector<int> roots;     ///< positions of the items on it
};
std::vector<Section> sections(const Questionnaire& questionnaire);
/// A page for one question at a time: a question (with the displays before it), or a series' one entry.
/// The order is the form's; which of them are asked depends on the answers.
std::vector<int> questions_in_order(const Questionnaire& questionnaire);

}  // namespace stepwise::forms
