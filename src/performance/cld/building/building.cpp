// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/building/building.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace stepwise::return_building {
namespace {

using cld_export::RowAbout;

constexpr std::uint64_t rows_before = 2;  // the first row of a file is the header, and rows count from 1

/// Texts by number: a council has few teams and workers.
class Names {
 public:
  std::uint32_t number(std::string_view text) {
    const auto at = numbers_.find(text);
    if (at != numbers_.end()) return at->second;
    names_.emplace_back(text);
    return numbers_.emplace(std::string{text}, static_cast<std::uint32_t>(names_.size() - 1)).first->second;
  }
  const std::string& name(std::uint32_t number) const { return names_[number]; }

 private:
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::vector<std::string> names_;
};

/// Remembers whose each row is, and what was found in it.
class Watching final : public cld::Findings {
 public:
  Watching(const cld::FieldTable& table, Building& building) : table_{table}, building_{building} {}

  void row(const RowAbout& about) {
    rows_.push_back({about.person, std::string{about.event_reference}, about.type, about.start, names_.number(about.team), names_.number(about.worker),
                     names_.number(about.person_team), names_.number(about.person_worker), names_.number(about.person_reference)});
  }

  void found(const cld::Finding& finding) override {
    const auto* field = finding.field == cld::no_field ? nullptr : &table_.fields()[static_cast<std::size_t>(finding.field)];
    const bool whole = field != nullptr && field->module == "Submission information", of_person = field != nullptr && is_of_person(*field);
    const Row& row = rows_[finding.row - rows_before];
    if ((whole || of_person) && !told_.insert({whole ? 0 : row.person, finding.field, finding.problem}).second) return;
    Todo todo;
    todo.field = finding.field;
    todo.problem = finding.problem;
    todo.sentence = finding.sentence;
    if (!whole) put_owner(row, of_person, todo);
    count(todo);
    if (building_.todos.size() < most_todos) building_.todos.push_back(std::move(todo));
  }

 private:
  struct Row {
    std::int64_t person;
    std::string reference;
    std::optional<story::EventType> type;
    Date start;
    std::uint32_t team, worker, person_team, person_worker, person_reference;
  };

  void put_owner(const Row& row, bool of_person, Todo& todo) const {
    todo.person = row.person;
    todo.person_reference = names_.name(row.person_reference);
    todo.team = names_.name(of_person ? row.person_team : row.team);
    todo.worker = names_.name(of_person ? row.person_worker : row.worker);
    if (of_person) return;
    todo.event_reference = row.reference;
    todo.type = row.type;
    todo.start = row.start;
  }

  void count(const Todo& todo) {
    for (Tally* tally : {&building_.all, &building_.by_field[todo.field], &building_.by_team[todo.team]}) ++(todo.is_warning() ? tally->warnings : tally->failures);
  }

  const cld::FieldTable& table_;
  Building& building_;
  Names names_;
  std::vector<Row> rows_;
  std::set<std::tuple<std::int64_t, int, cld::Problem>> told_;
};

}  // namespace

cld_export::ReturnPeriod period_of(Which which, Date today) { return which == Which::due ? cld_export::due_period(today) : cld_export::building_period(today); }

bool is_of_person(const cld::Field& field) { return field.module == "Person details" || field.module == "Carers and linked service users"; }

Building look(store::ReadTx& tx, const cld_export::ReturnWords& words, Which which, std::string_view la_code, Date today, Instant now, unsigned threads) {
  Building building;
  building.which = which;
  building.period = period_of(which, today);
  building.looked_at = now;
  Watching watching{words.table(), building};
  const auto looked = cld_export::look_at_return(tx, words, {std::string{la_code}, building.period, today, threads}, watching, [&](const RowAbout& about) { watching.row(about); });
  if (!looked) {
    building.nothing = looked.error().sentence;
    return building;
  }
  building.counts = looked->counts;
  building.refusals = cld_export::refusals(looked->report, words.table());
  std::ranges::stable_sort(building.todos, {}, [](const Todo& todo) { return std::tie(todo.team, todo.worker, todo.person, todo.start, todo.field); });
  return building;
}

}  // namespace stepwise::return_building
