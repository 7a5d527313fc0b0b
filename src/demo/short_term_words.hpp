// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string_view>

namespace stepwise::demo {

/// A goal as somebody might put it, with how they know and the steps on the way.
struct GoalWords {
  std::string_view words, baseline, measure, less, expected, more, helped, in_the_way;
  std::array<std::string_view, 3> steps;
};
inline constexpr std::array goal_words{
    GoalWords{"Make my own breakfast and carry it to the table", "Stands for two minutes, holds on with both hands", "Breakfast made without help, five mornings a week",
              "Breakfast with somebody beside me", "Five mornings a week", "Every morning, and lunch at weekends", "A trolley instead of a tray",
              "Tired by the time the kettle boils", {"Fill the kettle half full", "Toast and tea, somebody watches from the door", "All of it, three mornings"}},
    GoalWords{"Get upstairs to my own bed", "Sleeps in the chair, four steps with two people", "Up and down the stairs once a day, on my own", "Once a day with one person",
              "Once a day on my own", "Twice a day on my own", "The second rail", "Afraid of falling on the turn",
              {"Six steps with a rest", "To the turn and back", "All the way, one person behind"}},
    GoalWords{"Walk to the corner shop for my paper", "To the gate with a frame", "To the shop and back twice a week", "To the shop with somebody",
              "Twice a week on my own", "Every day", "A neighbour walked along", "Rain, and the kerb at the crossing",
              {"To the gate and back, twice", "To the bench on the corner", "To the shop, home by car"}},
    GoalWords{"Wash and dress without waiting for anybody", "Upper half alone, lower half with help", "Washed and dressed by nine, on my own", "With a reminder",
              "On my own by nine", "On my own, and the bed made", "The perching stool", "Socks",
              {"Sit to wash, all of it", "Try the sock aid", "Everything but socks"}},
    GoalWords{"Take my tablets right, without a call", "Misses two or three a week", "A fortnight without a missed tablet", "One missed a week",
              "None missed in a fortnight", "None missed in a month", "The box that beeps", "The evening ones",
              {"Box filled on Sunday with my daughter", "Box beeps, nobody rings", "I fill the box, my daughter looks"}},
};

inline constexpr std::string_view why_words[]{"A fall in the hall three weeks ago. Nothing broken, but the confidence has gone.", "Home after a new hip. Has always done everything.",
                                      "A chest infection and twelve days in hospital. Weak on the legs.", "A small stroke. The left hand is slow.",
                                      "The husband died in spring. Stopped cooking and going out."};
inline constexpr std::string_view before_words[]{"Cooked, shopped, went to chapel on Sundays.", "Walked the dog twice a day and did the garden.", "Managed alone, with a cleaner once a fortnight."};
inline constexpr std::string_view now_words[]{"Gets from bed to chair with somebody beside. Does not go out.", "Washes at the basin, sits to dress, does not manage stairs.",
                                      "Makes tea when somebody fills the kettle. Tires quickly."};
inline constexpr std::string_view back_words[]{"“I want my own kitchen back.”", "“To sleep upstairs and to get to the shop.”", "“Just to be up and dressed before people come.”"};
inline constexpr std::string_view carer_parts[]{"Daughter comes on Sundays and does the big shop.", "The man next door puts the bins out.", "Wife helps with shoes; wants to sleep through the night.", ""};
inline constexpr std::string_view carer_views[]{"“He does more when I am not there.”", "“I worry about the stairs, but she is brighter.”", "“The mornings are better. Evenings are still long.”", ""};
inline constexpr std::string_view plan_words[]{"Lunch club on Tuesdays with a lift from Jean. Rings the team if a week goes badly. Rail and stool stay.",
                                       "Exercise sheet on the fridge, walks with the neighbour on Mondays and Thursdays. Daughter rings the team if things dip.",
                                       "Sister comes for the first two Saturdays. Alarm stays. Knows whom to ring."};
inline constexpr std::string_view end_words[]{"“I did not think I would be up those stairs again.”", "“Good girls. They let me do it.”", "“Nearly as I was.”"};
inline constexpr std::string_view things[]{"Perching stool", "Second stair rail", "Long-handled sponge and sock aid", "Kitchen trolley", "Pill box that beeps", "Door sensor with a lamp"};
inline constexpr std::array<int, 6> thing_pence{4'250, 11'800, 1'950, 6'400, 8'900, 12'500};

}  // namespace stepwise::demo
