// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string_view>

#include "demo/work_desk.hpp"
#include "practice/peer_forum/peer_forum_store.hpp"

namespace stepwise::demo {
namespace {

using peer_forum::Item;

struct Said {
  const char* words;
  const char* adopted;
  const char* why;
};
/// A case as it was told at a forum.
struct Told {
  const char *stage, *question;
  std::array<Said, 2> suggestions;
  const char *learning, *theme, *followed_up;
};

constexpr std::array<Told, 9> told{{
    {"dip", "They walked to the shop in spring and have not left the house since the fall. How do we begin again without going back to four calls a day?",
     {{{"Ask what the first good day would look like, and who would be on it", "yes", ""}, {"Bring the physiotherapist in before the plan changes", "in_part", "She comes once, then we decide"}}},
     "Begin again from the last thing that went well, not from the fall", "Dips", "Walks to the gate with a neighbour each morning. The fourth call was never needed."},
    {"before_c3", "The family asks for a care home. The person has not been asked. What have we not tried?",
     {{{"Talk with the person alone first, at their best time of day", "yes", ""}, {"Two nights of somebody awake, to learn what nights are like", "yes", ""}}},
     "Nights frighten families most. Find out what happens in them before anything else", "Nights", "Stays at home. A light on the landing and a call at ten were enough."},
    {"before_plan", "He wants a job with animals and every plan says day centre. Who knows somebody?",
     {{{"The stables at the edge of town take two people on Thursdays", "yes", ""}, {"Travel training before anything else", "no", "He has a lift for now, and would rather begin"}}},
     "Write the wish at the top of the plan and the service at the bottom", "Work", "Mucks out on Thursdays. Asks for Tuesdays too."},
    {"review", "Support has stood still for two years. She says she is fine. Is she?",
     {{{"Ask what she did before it began, and what she would show somebody else", "yes", ""}, {"Look at who calls her, not only at who visits", "in_part", "Her sister was away"}}},
     "Fine may be a way of not being a bother", "Reviews", ""},
    {"dip", "He came back from hospital flat and the agency has doubled the hours by itself. How do we get the goals back?",
     {{{"Go through the weekly meetings from before with him", "yes", ""}, {"A date by which the extra hours end, agreed with him", "yes", ""}}},
     "Extra help that has an end date is easier to say yes to, and to end", "Dips", ""},
    {"before_c3", "Two sisters, one cares for the other and is worn out. Whose plan is this?",
     {{{"Two conversations, one each, the same week", "yes", ""}, {"The carers’ choir meets ten minutes away", "in_part", "She will go when somebody sits with her sister"}}},
     "When two people live together, listen twice", "Carers", ""},
    {"before_plan", "The plan has nine outcomes. Which two matter?",
     {{{"Ask which one she would tell her granddaughter about", "yes", ""}, {"Leave out all that we wrote and she did not", "yes", ""}}},
     "", "", ""},
    {"review", "He manages his own tablets now. Do we tell the surgery, the agency, or wait?",
     {{{"Ask him whom he wants told", "yes", ""}, {"Look again in four weeks", "", ""}}},
     "Ask the person whom to tell when something goes well, too", "Good news", ""},
    {"dip", "She stopped opening the door in October. What did we know last autumn?",
     {{{"The same happened two years ago, after the clocks changed", "", ""}, {"Ask the lunch club who she sat with", "", ""}}},
     "", "", ""}}};
constexpr std::array to_come{"before_c3", "review", "dip"};
constexpr std::array questions_to_come{"He says no to everything we offer and yes to the neighbour. How do we work with the neighbour?", "Ready to step down, and nervous. What would make it safe to try?",
                                       "Back to two calls after the flu. What is the way up again, and who walks it with him?"};

class Forums {
 public:
  Forums(store::WriteTx& tx, Random& random, const WorkDesk& desk) : tx_{tx}, random_{random}, desk_{desk}, today_{tx.now().london_date()} {}

  Result<void> tell() {
    if (desk_.cases.empty()) return {};
    for (int week = 3; week >= 1; --week)
      if (auto held = past(today_ - 7 * week + 2); !held) return held;
    const auto off = forum(today_ - 1, "Weekly forum");
    if (!off) return tl::unexpected{off.error()};
    auto cancelled = *peer_forum::read_forum(tx_, *off);
    cancelled.cancelled_reason = "Half the team was snowed in";
    if (auto done = peer_forum::change_forum(tx_, cancelled, line_of(desk_.manager)); !done) return done;
    if (const auto waiting = item(cancelled, "review", questions_to_come[1], desk_.practitioner); !waiting) return tl::unexpected{waiting.error()};
    return next(today_ + 2);
  }

 private:
  Result<std::string> forum(Date day, std::string_view title) {
    peer_forum::Forum one;
    one.held_on = day;
    one.title = std::string{title};
    one.team = desk_.practitioner.team;
    one.team_name = desk_.practitioner.team_name;
    one.chair = desk_.manager.id;
    one.chair_name = desk_.manager.name;
    one.attendees = desk_.practitioner.name + "\n" + desk_.worker(2).name + "\n" + desk_.worker(3).name + "\nA village agent\nAn occupational therapist";
    one.made_by_name = desk_.manager.name;
    return peer_forum::add_forum(tx_, random_, one, desk_.manager.id, line_of(desk_.manager), "");
  }

  Result<Item> item(const peer_forum::Forum& forum, std::string_view stage, std::string_view question, const access::StaffRecord& presenter) {
    const Case& about = desk_.one(30 + brought_++);
    Item one;
    one.forum_reference = forum.reference;
    one.held_on = forum.held_on;
    one.initials = about.initials;
    one.stage = std::string{stage};
    one.question = std::string{question};
    one.presenter = presenter.id;
    one.presenter_name = presenter.name;
    one.team = presenter.team;
    one.follow_up_on = forum.held_on + 28;
    const auto reference = peer_forum::add_item(tx_, random_, about.who, one, line_of(presenter), "");
    if (!reference) return tl::unexpected{reference.error()};
    return *peer_forum::read_item(tx_, *reference);
  }

  Result<void> past(Date day) {
    const auto reference = forum(day, "Weekly forum");
    if (!reference) return tl::unexpected{reference.error()};
    const auto held = *peer_forum::read_forum(tx_, *reference);
    for (int i = 0; i < 3; ++i)
      if (auto heard = hear(held, told[told_++], i == 0 ? desk_.practitioner : desk_.worker(static_cast<std::size_t>(i) + 1)); !heard) return heard;
    return {};
  }

  Result<void> hear(const peer_forum::Forum& held, const Told& story, const access::StaffRecord& presenter) {
    auto one = item(held, story.stage, story.question, presenter);
    if (!one) return tl::unexpected{one.error()};
    for (std::size_t i = 0; i < story.suggestions.size(); ++i)
      if (auto said = suggest(*one, story.suggestions[i], desk_.worker(i + 2).name); !said) return said;
    const auto extra = static_cast<std::int64_t>(told_ * 17 % 60);
    one->presenting.seconds = 255 + extra;
    one->feedback.seconds = 300 + extra / 2;
    one->learning = story.learning;
    one->learning_theme = story.theme;
    one->follow_up_note = story.followed_up;
    if (!one->follow_up_note.empty()) one->followed_up_at = tx_.now();
    auto line = line_of(presenter);
    line.action = "peer_forum.timed";
    return peer_forum::change_item(tx_, *one, std::move(line));
  }

  Result<void> suggest(const Item& one, const Said& said, const std::string& by) {
    const auto reference = peer_forum::add_suggestion(tx_, random_, one, said.words, by, line_of(desk_.manager), "");
    if (!reference) return tl::unexpected{reference.error()};
    if (std::string_view{said.adopted}.empty()) return {};
    return peer_forum::decide(tx_, one, {*reference, 1, said.words, by, said.adopted, said.why, one.presenter_name}, line_of(desk_.practitioner));
  }

  Result<void> next(Date day) {
    const auto reference = forum(day, "Weekly forum");
    if (!reference) return tl::unexpected{reference.error()};
    const auto coming = *peer_forum::read_forum(tx_, *reference);
    for (std::size_t i = 0; i < to_come.size(); ++i)
      if (const auto one = item(coming, to_come[i], questions_to_come[i], i == 0 ? desk_.practitioner : desk_.worker(i + 1)); !one) return tl::unexpected{one.error()};
    return {};
  }

  store::WriteTx& tx_;
  Random& random_;
  const WorkDesk& desk_;
  Date today_;
  std::size_t brought_ = 0, told_ = 0;
};

}  // namespace

Result<void> tell_forums(store::WriteTx& tx, Random& random, const WorkDesk& desk) { return Forums{tx, random, desk}.tell(); }

}  // namespace stepwise::demo
