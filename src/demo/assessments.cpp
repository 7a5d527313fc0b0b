// SPDX-License-Identifier: Apache-2.0
#include "demo/assessments.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "access/staff_store.hpp"
#include "base/random.hpp"
#include "demo/assessment_words.hpp"
#include "demo/calendar.hpp"
#include "demo/load.hpp"
#include "demo/street_person.hpp"
#include "forms/filling.hpp"
#include "practice/assessment/assessment_store.hpp"
#include "sql/demo.hpp"
#include "sql/forms.hpp"

namespace stepwise::demo {
namespace {

using assessment::Assessment;
using assessment::Kind;

constexpr std::uint64_t assessments_seed = 71;
constexpr int days_back = 730, most_documents = 4'000, open_ones = 16;

/// One assessment on record, with what the person told before it.
struct Held {
  PersonId person{0};
  std::string person_reference, client_type, reference, outcome, type, eligible, method, worker, team_name, contact, wants, working, places, life;
  std::optional<TeamId> team;
  Date start;
  std::optional<Date> end, died, asked;
};

Held held_of(const store::Row& row) {
  Held held{row.id<PersonId>("person_id"), row.text("person_reference"), row.text("client_type"), row.text("reference"), row.text("outcome"), row.text("assessment_type"), row.text("eligible_needs"),
            row.text("method"), row.text("worker_name"), row.text("team_name"), row.text("contact_reference"), row.text("what_i_want"), row.text("working"), row.text("places"), row.text("life_now"),
            {}, row.date("start_on"), row.maybe_date("end_on"), row.maybe_date("died_on"), {}};
  if (const auto team = row.maybe_integer("team_id")) held.team = TeamId{*team};
  if (const auto at = row.maybe_instant("asked_at")) held.asked = at->london_date();
  return held;
}

/// A published form and its questions by name.
struct Form {
  forms::Version version;
  std::shared_ptr<const forms::Checked> checked;
};

class Telling {
 public:
  Telling(store::WriteTx& tx, std::map<Kind, Form> forms, std::map<std::string, access::StaffRecord> staff, std::vector<access::StaffRecord> signed_in, std::optional<access::StaffRecord> planner)
      : tx_{tx}, forms_{std::move(forms)}, staff_{std::move(staff)}, signed_in_{std::move(signed_in)}, planner_{std::move(planner)}, today_{tx.now().london_date()} {}

  void tell() {
    std::set<std::int64_t> busy;
    for (const auto& row : tx_.all(sql::demo::assessments_to_document, {{"from_on", today_ + -days_back}, {"row_limit", most_documents}})) {
      const Held held = held_of(row);
      if (held.end && *held.end <= today_) document(held);
      if (!held.end || today_ - held.start < 90) busy.insert(held.person.value());
    }
    int open = 0;
    for (const auto& row : tx_.all(sql::demo::contacts_for_conversations, {{"from_at", tx_.now() + -seconds(45LL * 24 * 3600)}, {"resolutions", ",assessment,introduction_made,information_given,"}}))
      if (open < open_ones && row.is_null("died_on") && busy.insert(row.integer("person_id")).second) begin_open(row, open++);
  }

 private:
  template <class Many>
  std::string one_of(const Many& words) {
    return words[random_.below(std::size(words))].str();
  }
  bool chance(int percent) { return random_.below(100) < static_cast<std::uint64_t>(percent); }
  int between(int from, int to) { return from + static_cast<int>(random_.below(static_cast<std::uint64_t>(to - from + 1))); }

  community::Worker worker_of(const std::string& name, std::optional<TeamId> team, const std::string& team_name) const {
    const auto found = staff_.find(name);
    if (found == staff_.end()) return {std::nullopt, name, "", team, team_name};
    return {found->second.id, name, found->second.role_label, team, team_name};
  }

  Kind kind_of(const Held& held) {
    if (held.person == street_) return Kind::needs;
    if (held.client_type == "unpaid_carer") return Kind::carer;
    if (held.type == "short_term") return Kind::occupational_therapy;
    return chance(8) ? Kind::supported_self : Kind::needs;
  }

  /// The questions answered in words, with the passages and needs that follow from them.
  std::map<std::string, std::string> story(const Held& held, Kind kind) {
    std::map<std::string, std::string> told{{"story-before", one_of(story_before)}, {"story-now", one_of(story_now)}, {"a-day", one_of(day_words)}, {"a-week", one_of(week_words)},
                                            {"what-matters", one_of(matter_words)}, {"who-matters", held.places.empty() ? one_of(who_words) : held.places}, {"can-do", held.working.empty() ? one_of(can_words) : held.working},
                                            {"want-what", held.wants.empty() ? one_of(want_words) : held.wants}, {"risks-worry", one_of(worry_words)}};
    if (chance(60)) told["risks-take"] = one_of(risk_words);
    if (chance(60)) told["way-what"] = one_of(way_words);
    if (!held.life.empty()) told["with-help"] = held.life;
    told["worker-next"] = one_of(next_words);
    if (kind == Kind::carer) told["willing"] = one_of(risk_words);
    return told;
  }

  /// Of the old woman who wants to stay in her street: what her plan and her thinking pages tell too.
  static std::map<std::string, std::string> story_of_the_street() {
    std::map<std::string, std::string> told;
    for (const auto& [question, words] : street_story) told.emplace(question, words.str());
    return told;
  }
  void needs_of_the_street(Assessment& a, std::map<std::string, std::string>& told) {
    for (const auto code : street_needs) {
      assessment::Need need;
      need.code = std::string{code};
      describe(*std::ranges::find(adult_needs, code, &NeedWords::code), a, need, told);
      a.needs.push_back(std::move(need));
    }
    a.around.impact_on_others = street_others.str();
    a.around.other_help = street_help.str();
    a.around.judgement = street_judgement.str();
    a.around.what_next = street_next.str();
  }

  void needs(const Held& held, Assessment& a, std::map<std::string, std::string>& told) {
    const bool carer = a.kind == Kind::carer;
    // The last of the ten is about a child of one’s own: rare among those who are assessed.
    const std::size_t count = carer ? carer_needs.size() : adult_needs.size() - (chance(2) ? 0 : 1);
    const int unable = held.eligible == "no" ? between(0, 1) : carer ? between(1, 3) : between(2, 4);
    std::size_t at = random_.below(count);
    for (int i = 0; i <= unable; ++i, at = (at + 1) % count) {
      const NeedWords& words = carer ? carer_needs[at] : adult_needs[at];
      assessment::Need need;
      need.code = std::string{words.code};
      if (i < unable) describe(words, a, need, told);
      else need.evidence = kept("Manages, and likes to").str();
      a.needs.push_back(std::move(need));
    }
    if (told["harder-what"].empty()) told["harder-what"] = one_of(story_now);
  }

  void describe(const NeedWords& words, Assessment& a, assessment::Need& need, std::map<std::string, std::string>& told) {
    const std::string said = chance(50) ? words.said.str() : words.said_too.str();
    std::string& answer = told["harder-what"];
    if (!answer.empty()) answer += " ";
    assessment::Passage passage;
    passage.link_id = "harder-what";
    passage.starts = static_cast<std::int64_t>(answer.size());
    passage.words = said;
    passage.outcomes = {std::string{words.code}};
    passage.domains = {std::string{words.domain}};
    answer += said;
    a.passages.push_back(std::move(passage));
    need.status = care_act::limb(words.limb).value_or(care_act::Unable::cannot);
    need.evidence = words.seen.str();
    need.risk = words.risk.str();
    need.informal_care = chance(45);
    if (need.informal_care) need.informal_words = words.helper.str();
    if (chance(30)) need.fluctuates = kept("Good days and bad, about half and half").str();
  }

  std::string response_of(const Form& form, const std::map<std::string, std::string>& told, const std::string& person, Instant at) const {
    forms::Response response;
    response.questionnaire = form.version.canonical;
    response.status = "completed";
    response.authored = at.iso();
    response.subject = "Patient/" + person;
    const auto& questionnaire = *form.checked->questionnaire;
    for (const auto& section : questionnaire.items) {
      if (section.type != forms::Type::group) continue;
      forms::Answered group{section.link_id, section.text, {}, {}, {}, false};
      for (const int child : section.children)
        if (const auto found = told.find(questionnaire.at(child).link_id); found != told.end() && !found->second.empty())
          group.items.push_back({found->first, questionnaire.at(child).text, {found->second}, {}, {}, false});
      if (!group.items.empty()) response.items.push_back(std::move(group));
    }
    return forms::to_json(response);
  }

  /// Keeps the finished form and gives its reference.
  std::string finish(const Held& held, Assessment& a, const std::map<std::string, std::string>& told, Instant at) {
    const Form& form = forms_.at(a.kind);
    const std::string reference = new_reference(random_);
    a.draft_reference = new_reference(random_);
    tx_.run(sql::forms::response_insert,
            {{"person_id", held.person}, {"form_response_id", tx_.next_id("form_response")}, {"reference", reference}, {"form_id", form.version.form_id}, {"form_version_id", form.version.id},
             {"first_reference", reference}, {"number", 1}, {"reason", ""}, {"response", response_of(form, told, held.person_reference, at)}, {"author_id", a.worker.id},
             {"author_name", a.worker.name}, {"author_role", a.worker.role}, {"team_id", a.worker.team}, {"team_name", a.worker.team_name}, {"completed_at", at}, {"draft_reference", a.draft_reference}});
    for (auto& passage : a.passages) {
      passage.response_reference = reference;
      passage.question = form.checked->questionnaire->find("harder-what")->text;
      passage.tagged_on = at.london_date();
      passage.tagged_by = a.worker.name;
    }
    return reference;
  }

  Assessment facts(const Held& held) {
    Assessment a;
    a.reference = new_reference(random_);
    a.kind = kind_of(held);
    a.event_reference = held.reference;
    a.begun_on = held.start;
    a.asked_on = std::min(held.asked.value_or(held.start + -between(2, 12)), held.start);
    a.due_on = assessment::due_after(a.asked_on, assessment::days_default);
    a.recorded_at = noon(held.start);
    a.contact_reference = held.contact;
    a.worker = worker_of(held.worker, held.team, held.team_name);
    a.held = {chance(80) ? "home" : "telephone", held.method.empty() ? "person_only" : held.method, kept("The person and whoever they asked for").str(), chance(6) ? "yes" : "no", "", "", chance(40) ? "yes" : "no"};
    if (a.held.advocate == "yes") a.held.advocate_name = kept("An advocate of the county service").str();
    a.around.impact_on_others = one_of(others_words);
    a.around.other_help = one_of(other_words);
    a.around.information_given = kept("Where to turn, what it may cost, and how to say if this is not right").str();
    a.around.specialist = chance(1) ? "done" : "not_needed";
    a.around.specialist_words = a.around.specialist == "done" ? kept("A specialist assessor came along").str() : "";
    a.around.health_care = a.kind == Kind::carer ? "not_asked" : chance(3) ? "referred" : "unlikely";
    if (a.around.health_care == "referred") {
      a.around.health_care_words = kept("Nursing needs day and night; the NHS was told").str();
      a.around.health_care_on = held.end;
    }
    a.around.judgement = one_of(judgement_words) + " " + one_of(judgement_words_too);
    a.around.what_next = one_of(next_words);
    return a;
  }

  void document(const Held& held) {
    Assessment a = facts(held);
    const bool hers = street_ == held.person;
    auto told = hers ? story_of_the_street() : story(held, a.kind);
    if (hers) needs_of_the_street(a, told);
    else needs(held, a, told);
    const Date talked = std::max(held.start, working_day(*held.end + -between(1, 9)));
    const std::string answers = finish(held, a, told, noon(talked));
    if (held.outcome == "nfa_declined" && chance(30)) refuse(a, *held.end);
    else sign(held, a, answers);
    assessment::insert_assessment(tx_, random_, held.person, a, "", false);
    if (a.signed_at && today_ - *held.end < 365) look_back(held, a);
    tx_.touch(held.person);
  }

  /// What assessors ask themselves, and what a colleague found who read one in a hundred.
  void look_back(const Held& held, const Assessment& a) {
    const auto check_of = [&](bool own) {
      assessment::Check check;
      check.own = own;
      check.by_name = own ? a.worker.name : kept("A team manager of another team").str();
      check.on = own ? *held.end : working_day(std::min(*held.end + between(10, 40), today_));
      for (const auto& prompt : assessment::prompts()) check.answers.emplace(std::string{prompt.code}, chance(own ? 75 : 60) ? "yes" : chance(70) ? "partly" : "no");
      if (!own || chance(10)) check.learning = one_of(learning_words);
      return check;
    };
    if (chance(60)) assessment::insert_check(tx_, held.person, a.id, check_of(true));
    if (chance(2)) assessment::insert_check(tx_, held.person, a.id, check_of(false));
  }

  /// Who plans is not always who assessed; the newest wait to be begun.
  void hand_to_planner(Assessment& a, Date signed_on) {
    a.planner = planner_->id;
    a.planner_name = planner_->name;
    if (const Date begun = signed_on + between(1, assessment::planning_days); begun < today_) a.planning_on = begun;
  }

  void refuse(Assessment& a, Date on) {
    a.refusal = {on, kept("I have said no and I mean it, thank you all the same.").str(), "no", "no"};
    a.outcome = "nfa_declined";
    a.needs.clear();
    a.passages.clear();
  }

  void sign(const Held& held, Assessment& a, const std::string& answers) {
    a.signed_at = noon(*held.end);
    a.signed_by = a.worker.name;
    a.signed_role = a.worker.role;
    a.signed_number = 1;
    a.signed_story = answers;
    a.outcome = held.outcome;
    a.signings.push_back({1, *a.signed_at, a.worker.name, a.worker.role, answers, ""});
    if (held.died && *held.died <= *held.end + assessment::copy_days) return;
    a.own_plan = chance(12) ? "yes" : "no";
    if (planner_ && a.outcome == "support_planning_or_services" && chance(25)) hand_to_planner(a, *held.end);
    if (today_ - *held.end > assessment::copy_days || chance(60)) {
      const Date given = std::max(*held.end, working_day(std::min(*held.end + between(0, assessment::copy_days), today_)));
      a.copies.push_back({0, "person", "", chance(80) ? "standard" : "large_print", !chance(3), given, a.worker.name});
    }
  }

  /// Begun lately: most are being talked about, one refuses, one is urgent, some the person began themselves.
  void begin_open(const store::Row& row, int number) {
    const auto& practitioner = signed_in_[static_cast<std::size_t>(number) % signed_in_.size()];
    Held held;
    held.person = row.id<PersonId>("person_id");
    held.person_reference = "";
    held.contact = row.text("reference");
    held.wants = row.text("what_i_want");
    held.working = row.text("what_is_working");
    held.places = row.text("people_and_places");
    held.asked = row.instant("received_at").london_date();
    held.start = std::min(*held.asked + between(1, 5), today_);
    held.eligible = "yes";
    Assessment a = facts(held);
    static constexpr std::array kinds{Kind::needs, Kind::occupational_therapy, Kind::supported_self, Kind::needs};
    a.kind = kinds[static_cast<std::size_t>(number) % kinds.size()];
    a.event_reference.clear();
    a.worker = {practitioner.id, practitioner.name, practitioner.role_label, practitioner.team, practitioner.team_name};
    a.around = {};
    if (number % 3 == 1) {
      auto told = story(held, a.kind);
      needs(held, a, told);
      held.person_reference = person_reference(held.person);
      finish(held, a, told, noon(std::min(held.start + 2, today_)));
    } else {
      a.held = {};
    }
    if (number == 0) a.refusal = {std::max(a.begun_on, today_ - 1), kept("Not while the garden wants doing.").str(), "no", "no"};
    if (number == 3) a.refusal = {std::max(a.begun_on, today_ - 2), kept("He says I do not need anybody.").str(), "no", "yes"};
    if (number == 4) {
      a.urgent_on = a.begun_on;
      a.urgent_words = kept("Somebody sleeps in until Monday: she cannot be alone at night since the fire").str();
    }
    assessment::insert_assessment(tx_, random_, held.person, a, "", true);
    tx_.touch(held.person);
  }

  std::string person_reference(PersonId person) const { return forms::person_reference(tx_, person); }

  store::WriteTx& tx_;
  std::map<Kind, Form> forms_;
  std::map<std::string, access::StaffRecord> staff_;
  std::vector<access::StaffRecord> signed_in_;
  std::optional<access::StaffRecord> planner_;
  Date today_;
  std::optional<PersonId> street_ = street_person(tx_, today_);
  SeededRandom random_{assessments_seed};
};

Result<std::map<Kind, Form>> published(store::ReadTx& tx) {
  std::map<Kind, Form> all;
  forms::Library library;
  for (const Kind kind : assessment::kinds()) {
    const auto version = forms::current_version(tx, assessment::form_of(kind));
    if (!version) return fail(FaultKind::not_found, "The demo council has no form for assessments. Load it into an empty folder.");
    auto checked = library.open(tx, version->id);
    if (!checked) return tl::unexpected{checked.error()};
    all.emplace(kind, Form{*version, std::move(*checked)});
  }
  return all;
}

}  // namespace

Result<void> load_demo_assessments(store::Store& store) {
  auto tx = store.read();
  if (tx->one(sql::demo::any_assessment, {})->integer("rows") > 0) return {};
  auto forms = published(*tx);
  if (!forms) return tl::unexpected{forms.error()};
  std::map<std::string, access::StaffRecord> staff;
  std::vector<access::StaffRecord> signed_in;
  std::optional<access::StaffRecord> planner;
  for (auto& one : access::list_staff(*tx)) {
    if (one.role == "support_planner") planner = one;
    staff.emplace(one.name, one);
  }
  for (const auto& sign_in : demo_sign_ins())
    if (const auto one = access::staff_by_sign_in_name(*tx, sign_in.sign_in_name); one && one->role == "practitioner") signed_in.push_back(*one);
  if (signed_in.empty()) return {};
  tx.reset();
  return store.write([&](store::WriteTx& write) -> Result<void> {
    Telling{write, std::move(*forms), std::move(staff), std::move(signed_in), std::move(planner)}.tell();
    return {};
  });
}

}  // namespace stepwise::demo
