// SPDX-License-Identifier: Apache-2.0
#include "demo/progression_story.hpp"

#include <algorithm>
#include <array>

namespace stepwise::demo {
namespace {

using progression::Answer;
using progression::Happening;
using progression::Journey;
using progression::Level;
using progression::Plan;

/// Hours of support a week that go with a level, and what an hour costs.
constexpr std::array hours_of_rank{70, 46, 30, 16, 8, 3, 0};
constexpr int pence_an_hour = 2'180;

constexpr std::array wants{kept("A flat of my own, with my own front door"), kept("To work with animals and be paid for it"), kept("To go to town by bus and meet my friends"), kept("To cook for my sister when she visits"),
                           kept("To sleep through the night and get up when I choose"), kept("To look after my own money")};
constexpr std::array strengths{kept("Knows every bus in the county; never forgets a face; patient with animals"), kept("Cooks four meals well; funny; keeps time"), kept("Draws; loves her nephews; is up early and out"),
                               kept("Asks for help when it is needed; strong; good with tools"), kept("Reads about trains; remembers birthdays; kind to neighbours")};
constexpr std::array steps{kept("Go to the shop alone with a list"), kept("Wash and dry one load a week"), kept("Pay the gas bill with the app"), kept("Travel to the day place by bus without a phone call"), kept("Cook for two on Fridays"),
                           kept("Ring the surgery myself")};
constexpr std::array dip_words{kept("Stopped going out after a friend moved away"), kept("A chest infection, two weeks in bed, then too tired to cook"), kept("The bus route changed and getting to work went with it"), kept("Argued with a neighbour and kept the curtains closed"),
                               kept("A new rota: strangers in the morning")};
constexpr std::array relapse_words{kept("The voices came back after three bad nights; in hospital for nine days"), kept("Stopped the tablets; high, then very low"), kept("Drinking again for two weeks after the funeral")};
constexpr std::array gain_words{kept("Went to the shop alone and came home with change"), kept("First week of work without a phone call"), kept("Cooked for six on a Sunday"), kept("Slept in the flat alone for the first time")};
constexpr std::array said{kept("Walked to the allotment together. Talked about Friday."), kept("Met at the library; the timetable makes sense now."), kept("Rang. All well, looking forward to the match."), kept("Went through the week; the laundry is working.")};

class Story {
 public:
  Story(const progression::Lists& lists, const progression::Owner& owner, Date today, SeededRandom& random) : lists_{lists}, owner_{owner}, today_{today}, random_{random} {}

  template <class Words>
  std::string one_of(const Words& words) {
    return words[random_.below(words.size())].str();
  }
  int between(int from, int to) { return from + static_cast<int>(random_.below(static_cast<std::uint64_t>(to - from + 1))); }

  void level(Date on, int rank, int rating, std::string evidence = "") {
    const int usual = hours_of_rank[static_cast<std::size_t>(rank)];
    const int hours = usual == 0 ? 0 : std::max(1, usual + between(-2, 2));
    Level level{.on = on, .level = lists_.level_of(rank), .rank = rank, .own_level = lists_.level_of(std::clamp(rank + between(0, 3) / 3, 0, lists_.highest_rank())), .own_rating = rating,
                .evidence = evidence.empty() ? one_of(gain_words) : std::move(evidence), .hours = hours, .pence = std::int64_t{hours} * pence_an_hour, .recorded_by = owner_.worker_name};
    journey.levels.push_back(std::move(level));
  }

  std::string happened(Date on, std::string kind, std::string words, int rank_before = -1) {
    Happening event{.reference = new_reference(random_), .on = on, .kind = std::move(kind), .words = std::move(words), .noticed_by = between(0, 2) == 0 ? "person" : between(0, 1) == 0 ? "family" : "worker"};
    event.recorded_by = owner_.worker_name;
    if (rank_before >= 0) {
      event.level_before = lists_.level_of(rank_before);
      event.rank_before = rank_before;
      event.owner = owner_;
      event.answer_by = on + 3;
    }
    journey.happenings.push_back(event);
    return event.reference;
  }

  Answer& answered(const std::string& dip, Date on, std::string support, Date until, std::string happened_words) {
    journey.answers.push_back({.dip = dip, .on = on, .what_happened = std::move(happened_words), .what_i_want = kept("To stay where I am, and for somebody to ring in the mornings").str(),
                               .what_still_works = kept("Cooking, the garden, ringing when it is bad").str(), .what_the_plan_said = kept("Ring first, then an extra visit; no move").str(), .help = kept("An hour more each morning, and a call at nine").str(),
                               .support = support, .support_reason = support == "earlier_package" ? kept("Nobody could stay near at night that week, and the person asked for it").str() : "", .until_on = until,
                               .reviewer = owner_.worker, .reviewer_name = owner_.worker_name, .safeguarding = "not_needed", .budget = "not_needed", .recorded_by = owner_.worker_name});
    return journey.answers.back();
  }

  Plan& plan(Date from, int months, int from_rank, int to_rank, std::string direction = "gain") {
    Plan plan{.owner = owner_, .direction = std::move(direction), .from_level = lists_.level_of(from_rank), .to_level = lists_.level_of(to_rank), .strengths = one_of(strengths), .what_i_want = one_of(wants),
              .who_helps = kept("Family on Sundays; the neighbour; a key worker twice a week").str(), .provider = "", .starts_on = from, .ends_on = from.add_months(months)};
    plan.review_on = std::min(plan.ends_on, today_ + between(-6, 40));
    for (int i = 0; i < 3; ++i) plan.steps.push_back({.words = one_of(steps), .who_helps = i == 0 ? kept("A key worker").str() : "", .by_on = std::min(plan.ends_on, from + 60 * (i + 1))});
    plan.steps.front().settled_on = std::min(today_, from + 40);
    plan.steps.front().how = "reached";
    if (between(0, 4) > 0) agree(plan);
    journey.plans.insert(journey.plans.begin(), std::move(plan));
    return journey.plans.front();
  }

  static void agree(Plan& plan) {
    plan.dips = {kept("Late to bed, not answering messages, no washing up").str(), kept("Changes of rota, bank holidays, news on the television").str(), kept("Ring my sister, walk to the allotment, take the evening tablets early").str(),
                 kept("My sister stays the night; the neighbour knocks at nine").str(), kept("One more visit a day for two weeks at most. No move, no new faces").str(), kept("Duty line, 0113 496 0123, day and night").str(), plan.starts_on + 7};
  }

  void met(Date on) {
    const std::string words = one_of(said);
    journey.meetings.push_back({on, words.starts_with("Rang") ? "telephone" : words.starts_with("Went") ? "visit" : "out", true, words, owner_.worker_name});
  }
  /// Met every week up to some days ago.
  void meetings(Date from, int last_days_ago) {
    for (Date day = std::max(from, today_ - 60); day <= today_ - last_days_ago; day = day + 7) met(day);
    if (journey.meetings.empty() || journey.meetings.back().on < today_ - last_days_ago) met(today_ - last_days_ago);
  }

  void risk(Date on, bool learned) {
    progression::Risk risk{.risk = kept("The bus to town alone, with one change").str(), .why_it_matters = kept("My friends meet there on Thursdays").str(), .safeguards = kept("A charged phone, a card with the number, the driver knows").str(),
                           .who_agreed = kept("The person, their mother, the key worker").str(), .if_it_goes_wrong = kept("Ring the duty line; wait at the library; go again next week").str(), .agreed_on = on, .look_again_on = std::max(on + 84, today_ + between(-3, 60)), .owner = owner_};
    if (learned) {
      risk.learned_on = on + 50;
      risk.how_it_went = between(0, 2) == 0 ? "learned" : "went_well";
      risk.learning = kept("The second bus is the busy one: take the one before").str();
    }
    journey.risks.push_back(std::move(risk));
  }

  /// Levels from some years back, a step now and then, to a rank some days ago.
  void climb(Date from, int start, int end, Date until) {
    int rank = start;
    for (Date day = from; day < until; day = day + between(80, 150)) {
      level(day, rank, std::clamp(4 + rank - start + between(-1, 1), 1, 9));
      if (rank < end && between(0, 1) == 0) happened(day + 20, "gain", one_of(gain_words)), ++rank;
    }
    level(until, end, between(6, 9));
  }

  const progression::Lists& lists_;
  progression::Owner owner_;
  Date today_;
  SeededRandom& random_;
  Journey journey;
};

/// A dip of a day after a climb to `top`; what came of it is by kind.
void dip_story(Story& story, int kind, bool ill, int top, Date today) {
  const int days_ago = kind == 0 ? story.between(120, 330) : kind == 1 ? story.between(8, 30) : kind == 2 ? story.between(1, 5) : kind == 3 ? story.between(95, 150) : story.between(30, 120);
  const Date on = today - days_ago;
  const std::string words = ill ? story.one_of(relapse_words) : story.one_of(dip_words);
  const std::string dip = story.happened(on, ill ? "relapse" : "dip", words, top);
  story.level(on, std::max(0, top - story.between(1, 2)), story.between(2, 4), words);
  if (kind == 2) return;
  const Date answered = std::min(today, on + story.between(0, 6));
  const char* support = kind == 4 ? "earlier_package" : story.between(0, 2) == 0 ? "none" : "temporary";
  Answer& answer = story.answered(dip, answered, support, kind == 1 ? today + story.between(-2, 20) : std::min(answered + story.between(14, 42), today + 20), words);
  if (kind == 1) return;
  if (answer.until_on <= today) answer.decisions.push_back({.on = answer.until_on, .decision = "ended", .until_on = kind == 0 ? std::nullopt : std::optional{today + story.between(-4, 25)}, .by_name = answer.reviewer_name});
  if (kind != 0) return;
  const Date back = std::min(today - 2, on + story.between(25, 170));
  story.level(back, top, story.between(6, 9));
  story.happened(back, "recovery", kept("Back at the group, and cooking again").str());
  story.journey.happenings.back().settles = dip;
}

}  // namespace

Journey progression_story(const progression::Lists& lists, const progression::Owner& owner, std::string_view reason, Date today, SeededRandom& random) {
  Story story{lists, owner, today, random};
  const bool ill = reason == "mental_health";
  const int start = story.between(0, 3), top = std::min(lists.highest_rank() - 1, start + story.between(1, 2)), kind = story.between(0, 9);
  const Date since = today - story.between(500, 1'050);
  const int dip_kind = kind < 3 ? 0 : kind == 3 ? 1 : kind == 4 ? story.between(2, 3) : kind == 5 ? 4 : -1;
  story.climb(since, start, top, today - (dip_kind == 0 ? 340 : dip_kind > 0 ? 160 : story.between(5, 90)));
  if (dip_kind >= 0) dip_story(story, dip_kind, ill, top, today);
  const Date from = today - story.between(20, 200);
  const bool ready = kind == 6;
  progression::Plan& plan = kind == 7 ? story.plan(from, 12, top, top, "maintain") : story.plan(from, story.between(7, 12), ready ? start : top, ready ? top : top + 1, dip_kind > 0 ? "regain" : "gain");
  if (kind == 8) {
    plan.starts_on = today - 400;
    plan.ends_on = today - 120;
    plan.ended_on = today - story.between(60, 110);
    plan.ended_how = "reached";
    plan.ended_words = kept("I lock my own door at night").str();
    plan.follow_up_due_on = *plan.ended_on + 84;
  }
  if (story.between(0, 2) == 0) story.risk(from, story.between(0, 1) == 0);
  story.meetings(from, story.between(0, 9) == 0 ? story.between(9, 20) : story.between(0, 6));
  return std::move(story.journey);
}

Journey young_man_story(const progression::Lists& lists, const progression::Owner& owner, Date today, SeededRandom& random) {
  Story story{lists, owner, today, random};
  story.level(today - 1'020, 1, 3, kept("Living with Mum; somebody is always there").str());
  story.happened(today - 930, "life_event", kept("Left college; a shared house with two friends").str());
  story.level(today - 900, 2, 5, kept("Cooks on Tuesdays; gets himself up").str());
  story.happened(today - 760, "gain", kept("Passed travel training: two buses alone").str());
  story.level(today - 720, 3, 6, kept("To town and back alone every week").str());
  story.happened(today - 560, "gain", kept("Two mornings a week at the garden centre, paid").str());
  story.level(today - 540, 4, 8, kept("Own key, own shopping, paid work").str());
  const std::string words = kept("His nan died. Three bad nights, and the voices came back; nine days in hospital").str();
  const std::string relapse = story.happened(today - 330, "relapse", words, 4);
  story.level(today - 328, 2, 2, words);
  Answer& answer = story.answered(relapse, today - 328, "temporary", today - 300, words);
  answer.what_i_want = kept("To go home to the shared house, not back to Mum’s; and to keep my job").str();
  answer.decisions.push_back({.on = today - 300, .decision = "extended", .until_on = today - 272, .reason = kept("Sleep is mending; the tablets were changed last week").str(), .by_name = answer.reviewer_name});
  answer.decisions.push_back({.on = today - 272, .decision = "ended", .until_on = today - 244, .by_name = answer.reviewer_name});
  story.level(today - 290, 3, 4, kept("Up at eight; one morning at work with a friend").str());
  story.level(today - 262, 4, 7, kept("Both mornings at work; shops alone").str());
  story.happened(today - 262, "recovery", kept("Back at the garden centre: they kept his place").str());
  story.journey.happenings.back().settles = relapse;
  story.level(today - 90, 5, 9, kept("Moved into his own flat; somebody looks in on Mondays").str());
  story.happened(today - 95, "gain", kept("Signed for a flat of his own").str());
  Plan& plan = story.plan(today - 210, 10, 4, 5);
  plan.what_i_want = kept("My own flat near the garden centre, and to go to Otherton Wanderers with my brother").str();
  plan.strengths = kept("Knows plants by their Latin names; never late; makes people laugh; asks for help early now").str();
  Story::agree(plan);
  story.risk(today - 200, true);
  story.meetings(today - 60, 3);
  return std::move(story.journey);
}

}  // namespace stepwise::demo
