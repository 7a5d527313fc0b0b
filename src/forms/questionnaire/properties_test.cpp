// SPDX-License-Identifier: Apache-2.0
// What holds for forms and answers of any shape.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>

#include "forms/questionnaire/field_name.hpp"
#include "forms/questionnaire/test/build.hpp"
#include "forms/questionnaire/test/sample.hpp"
#include "forms/questionnaire/tree.hpp"

namespace stepwise::forms {
namespace {

namespace fs = std::filesystem;

std::uint64_t any_seed() { return *rc::gen::arbitrary<std::uint64_t>(); }

Questionnaire any_form() {
  const std::string json = sample::random_form_json(any_seed());
  const Checked checked = read_questionnaire(json);
  for (const Finding& finding : checked.findings)
    if (finding.weight == Finding::Weight::refused) RC_FAIL(finding.link_id + " " + finding.code + " in " + json);
  return *checked.questionnaire;
}

void collect_links(const std::vector<Answered>& items, std::multiset<std::string>& out) {
  for (const Answered& item : items) {
    out.insert(item.link_id);
    collect_links(item.items, out);
    for (const auto& below : item.under) collect_links(below, out);
  }
}

/// How often each question is asked.
std::multiset<std::string> asked_links(const Questionnaire& form, const Answers& answers) {
  std::multiset<std::string> out;
  for (const Place& place : asked(form, answers)) out.insert(form.at(place.item).link_id);
  return out;
}

RC_GTEST_PROP(Properties, a_response_holds_nothing_that_was_not_asked, ()) {
  const auto form = any_form();
  const auto answers = sample::wild_answers(form, any_seed());
  std::multiset<std::string> answered;
  collect_links(make_response(form, answers).items, answered);
  const auto asks = asked_links(form, answers);
  for (const auto& link : answered) RC_ASSERT(answered.count(link) <= asks.count(link));
}

RC_GTEST_PROP(Properties, good_answers_go_all_the_way_round, ()) {
  const auto form = any_form();
  const auto answers = sample::good_answers(form, any_seed());
  const auto problems = validate(form, answers);
  if (!problems.empty()) RC_FAIL(stepwise::forms::testing::sentences(problems));
  const auto response = make_response(form, answers);
  const auto again = read_response(to_json(response));
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == response);
  const auto taken = answers_of(form, *again);
  RC_ASSERT(taken.left_out.empty());
  RC_ASSERT(make_response(form, taken.answers) == response);
  RC_ASSERT(validate(form, taken.answers).empty());
}

RC_GTEST_PROP(Properties, even_wild_answers_settle_after_one_round, ()) {
  const auto form = any_form();
  const auto response = make_response(form, sample::wild_answers(form, any_seed()));
  const auto json = to_json(response);
  const auto again = read_response(json);
  RC_ASSERT(again.has_value());
  RC_ASSERT(to_json(*again) == json);
}

RC_GTEST_PROP(Properties, asking_again_asks_the_same_in_the_order_of_the_form, ()) {
  const auto form = any_form();
  const auto answers = sample::wild_answers(form, any_seed());
  const auto places = asked(form, answers);
  RC_ASSERT(places == asked(form, answers));
  RC_ASSERT(std::set<Place>(places.begin(), places.end()).size() == places.size());
  for (const Place& place : places) {
    RC_ASSERT(Place::from_field(place.field()) == place);
    const int parent = form.at(place.item).parent;
    RC_ASSERT(parent < 0 || std::ranges::any_of(places, [&](const Place& other) { return other.item == parent; }));
  }
}

RC_GTEST_PROP(Properties, typing_into_what_is_not_asked_changes_nothing_that_is, ()) {
  const auto form = any_form();
  Answers answers = sample::good_answers(form, any_seed());
  const auto before = asked(form, answers);
  const auto is_unasked = [&](const Item& item) {
    return item.is_question() && series_around(form, item.position).empty() && std::ranges::find(before, Place{item.position, {}}) == before.end();
  };
  for (const Item& item : form.items)
    if (is_unasked(item)) answers.set(Place{item.position, {}}.field(), {"yes"});
  RC_ASSERT(asked(form, answers) == before);
}

RC_GTEST_PROP(Properties, adding_an_entry_and_removing_it_changes_nothing, ()) {
  const auto form = any_form();
  const Answers before = sample::good_answers(form, any_seed());
  for (const Place& place : asked(form, before)) {
    if (!form.at(place.item).is_series()) continue;
    const Place series{place.item, {place.repeats.begin(), place.repeats.end() - 1}};
    Answers after = before;
    after.add_entry(form, series);
    RC_ASSERT(after.entries(form, series) == before.entries(form, series) + 1);
    after.remove_entry(form, series, before.entries(form, series));
    RC_ASSERT(after.fields() == before.fields());
  }
}

RC_GTEST_PROP(Properties, sections_hold_every_root_once, ()) {
  const auto form = any_form();
  std::vector<int> roots;
  for (const Section& section : sections(form)) std::ranges::copy(section.roots, std::back_inserter(roots));
  RC_ASSERT(roots == form.roots);
}

RC_GTEST_PROP(Properties, compared_words_give_both_texts_back, ()) {
  const auto words = rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a", "b", "tea", " ", "  ", "\n", "cake "));
  std::string before, after;
  for (const auto& word : *words) before += word;
  for (const auto& word : *words) after += word;
  std::string was, is;
  for (const Stretch& stretch : compare_words(before, after)) {
    if (stretch.kind != Stretch::Kind::added) was += stretch.words;
    if (stretch.kind != Stretch::Kind::removed) is += stretch.words;
  }
  RC_ASSERT(was == before);
  RC_ASSERT(is == after);
}

/// JSON with a few bytes changed, taken out, repeated, or pieces swapped.
std::string mutated(std::string json, SeededRandom& random) {
  static const char* const pieces[] = {"null", "[]", "{}", "true", "-1", "1e99", "\"\"", "\"x\"", "{\"linkId\":\"a\"}", "\\u0000", "\xC3", "\"group\"", "\"choice\""};
  for (auto n = 1 + random.below(6); n-- > 0 && !json.empty();) {
    const std::size_t at = random.below(json.size()), length = std::min<std::size_t>(random.below(30), json.size() - at);
    switch (random.below(4)) {
      case 0: json[at] = static_cast<char>(random.below(256)); break;
      case 1: json.erase(at, length); break;
      case 2: json.insert(at, json.substr(random.below(json.size()), length)); break;
      default:
        if (const std::size_t colon = json.find(':', at); colon != std::string::npos) json.replace(colon + 1, json.find_first_of(",}", colon) - colon - 1, pieces[random.below(std::size(pieces))]);
    }
  }
  return json;
}

void survives(const std::string& json, std::uint64_t seed) {
  const Checked checked = read_questionnaire(json);
  const bool refused = std::ranges::any_of(checked.findings, [](const Finding& f) { return f.weight == Finding::Weight::refused; });
  ASSERT_EQ(refused, !checked.questionnaire.has_value()) << json;
  if (!checked.questionnaire) return;
  const Answers answers = sample::wild_answers(*checked.questionnaire, seed);
  validate(*checked.questionnaire, answers);
  const auto response = make_response(*checked.questionnaire, answers);
  ASSERT_TRUE(read_response(to_json(response))) << json;
}

TEST(Mutated, forms_and_responses_never_throw) {
  std::vector<std::string> texts{sample::form_json(40), sample::random_form_json(1), sample::random_form_json(2)};
  if (fs::exists("../shared/data/questionnaires"))
    for (const auto& entry : fs::directory_iterator{"../shared/data/questionnaires"}) {
      std::ifstream in{entry.path(), std::ios::binary};
      std::string text{std::istreambuf_iterator<char>{in}, {}};
      if (text.size() < 30'000) texts.push_back(std::move(text));
    }
  SeededRandom random{2026};
  for (const std::string& text : texts)
    for (int i = 0; i < 30; ++i) survives(mutated(text, random), random.draw());
  const auto form = *read_questionnaire(texts[0]).questionnaire;
  const std::string response = to_json(make_response(form, sample::good_answers(form, 1)));
  for (int i = 0; i < 500; ++i)
    if (const auto read = read_response(mutated(response, random))) answers_of(form, *read);
}

}  // namespace
}  // namespace stepwise::forms
