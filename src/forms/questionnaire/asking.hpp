// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <vector>

#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms {

/// What is asked, for one state of the answers. Remembers what it found out; the answers must outlive it unchanged.
class Asking {
 public:
  Asking(const Questionnaire& questionnaire, const Answers& answers) : questionnaire_{questionnaire}, answers_{answers} {
    plain_.resize(questionnaire.items.size(), unknown);
  }
  /// Whether its conditions, and those of everything it stands under, are met. Hidden items can be.
  bool is_enabled(const Place& place);
  /// The answers at a place as conditions see them: none when it is not enabled.
  std::vector<Value> values(const Place& place);
  /// Every asking in the order of the form, and whether it had to stop because there were too many.
  struct Found {
    std::vector<Place> places;
    bool too_many = false;
  };
  Found all();
  /// The same for one item and what stands under it.
  Found under(int root);

 private:
  enum State : signed char { unknown, no, yes };
  const Questionnaire& questionnaire_;
  const Answers& answers_;
  std::vector<State> plain_;        ///< of items that stand in no series
  std::map<Place, State> repeated_;

  State& state_of(const Place& place);
  bool is_met(const Condition& condition, const Place& asker);
  bool is_met_in(const Condition& condition, Place& at, const std::vector<int>& series);
  bool is_met_at(const Condition& condition, const Place& place);
  void visit(const Place& place, Found& found);
  void visit_child(const Place& parent, int child, Found& found);
};

}  // namespace stepwise::forms
