// SPDX-License-Identifier: Apache-2.0
#include "app/council_numbers.hpp"

#include "community/introduction/introduction_store.hpp"
#include "practice/assessment/assessment_store.hpp"
#include "practice/conversation/conversation_store.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/progression/progression.hpp"
#include "practice/safeguarding/handoff_store.hpp"

namespace stepwise::app {
namespace {

constexpr store::NumberSetting progression_follow_up{"progression.follow_up_days", progression::Rhythm{}.follow_up_days, 1, 365};

}  // namespace

std::vector<access::RoomSetting> council_numbers() {
  return {
      {front_door::follow_up_setting, noted("Days until somebody asks whether [[a contact]] is really settled"), noted("Counted from the day it was settled. Usually 28")},
      {front_door::feedback_setting, noted("Days until whoever got in touch is told what came of it"), noted("As far as the person agrees. Usually 7")},
      {safeguarding::receipt_setting, noted("Hours until a hand-off to safeguarding that nobody received is late"), noted("Usually 4")},
      {conversation::small_sums_setting, noted("Small sums that a worker may promise in one crisis"), noted("In pounds, altogether. Beyond it, a manager’s name is asked for. Usually 250.00"), true},
      {assessment::days_setting, noted("Days from the request until [[an assessment]] should be signed"), noted("Only for those begun from now on. Usually 28")},
      {introduction::first_setting, noted("Days until somebody asks how an introduction goes"), noted("Usually 28")},
      {introduction::second_setting, noted("Days until somebody asks a second time"), noted("Counted from the introduction, and after the first. Usually 84")},
      {progression_follow_up, noted("Days after a progression plan until somebody asks whether it holds"), noted("Usually 84")},
  };
}

}  // namespace stepwise::app
