// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "practice/outcome/check.hpp"

namespace stepwise::outcome {
namespace {

constexpr std::array all{
    CheckWords{Check::solution, "solution", noted("Perhaps a way of getting there"), noted("“{0}” names something that is given or provided."), noted("It names something that is given or provided."),
               noted("That sounds like a way of getting there. What would it give you?")},
    CheckWords{Check::whose, "whose", noted("Whose outcome is it?"), noted("“{0}” speaks of the person, or of what somebody else wants."), noted("It speaks of the person, or of what somebody else wants."),
               noted("Who is this for? What somebody who cares unpaid wants belongs in their own plan.")},
    CheckWords{Check::measurable, "measurable", noted("How would anybody know?"), noted("“{0}” can mean many things."), noted("There is no number, day, event or thing to be seen in it."),
               noted("How would you and others know that it is so?")},
    CheckWords{Check::control, "control", noted("Is it in your hands?"), noted("“{0}” depends on what somebody else decides to do."), noted("It depends on what somebody else decides to do."),
               noted("Can you, or people here, do something about it? What part of it is yours?")},
    CheckWords{Check::aspiration, "aspiration", noted("Perhaps the life you want"), noted("“{0}” is a picture of a life, or further off than three years."), noted("It is a picture of a life, or further off than three years."),
               noted("What would you do in the next two or three years towards it?")},
    CheckWords{Check::negative, "negative", noted("Only what should not be"), noted("“{0}” says what should stop or not happen."), noted("It says what should stop or not happen."), noted("What would be happening instead?")},
    CheckWords{Check::imposed, "imposed", noted("Do you want this?"), noted("It is linked only to what is important for the person: health, safety, what others think right."),
               noted("It is linked only to what is important for the person: health, safety, what others think right."), noted("Do you want this? What would make it worth it to you?")},
    CheckWords{Check::drift, "drift", noted("Still about what matters?"), noted("It is linked to nothing that is important to the person."), noted("It is linked to nothing that is important to the person."),
               noted("Is this still about what matters to you?")},
    CheckWords{Check::copy_paste, "copy_paste", noted("The same for other people"), noted("{0} other people of the team have an outcome in the same words."), noted("Other people of the team have an outcome in the same words."),
               noted("Are these this person’s words? What would they say?")}};

}  // namespace

const CheckWords& words_of(Check check) { return *std::ranges::find(all, check, &CheckWords::check); }

std::optional<Check> check_of(std::string_view key) {
  const auto found = std::ranges::find(all, key, &CheckWords::key);
  return found == all.end() ? std::nullopt : std::optional{found->check};
}

}  // namespace stepwise::outcome
