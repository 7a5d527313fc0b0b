// SPDX-License-Identifier: Apache-2.0
// form_pages_bench [--benchmark_...]: pages of a questionnaire of 200 items, from finished models, on one core.
#include <benchmark/benchmark.h>

#include "forms/pages/public_pages.hpp"
#include "forms/pages/question_list.hpp"
#include "forms/pages/record_pages.hpp"
#include "forms/questionnaire/test/sample.hpp"

namespace {

using namespace stepwise::forms;

struct Sample {
  Questionnaire form = read_questionnaire(sample::form_json(200)).questionnaire.value();
  Answers answers = sample::good_answers(form, 1);
  Response response = make_response(form, answers);
  LastTime last{&response, "21 November 2026", "Sam Porter"};
  stepwise::govuk::Frame frame;
};

const Sample& the_sample() {
  static const Sample one;
  return one;
}

Draft draft_of(const Sample& sample, bool beside) {
  return {.questionnaire = sample.form, .answers = sample.answers, .address = "/forms/drafts/x", .version = 1, .last = beside ? sample.last : LastTime{}};
}

void count(benchmark::State& state, std::size_t bytes) { state.counters["bytes"] = static_cast<double>(bytes); }

/// Every question of the form on one page.
void all_questions(benchmark::State& state) {
  const Sample& sample = the_sample();
  std::size_t bytes = 0;
  for (auto _ : state) {
    const auto page = write_questions({.questionnaire = sample.form, .answers = sample.answers}, asked(sample.form, sample.answers));
    bytes = page.markup().size();
  }
  count(state, bytes);
}
void all_questions_beside_last_time(benchmark::State& state) {
  const Sample& sample = the_sample();
  std::size_t bytes = 0;
  for (auto _ : state) {
    const auto page = write_questions({.questionnaire = sample.form, .answers = sample.answers, .last = &sample.last}, asked(sample.form, sample.answers));
    bytes = page.markup().size();
  }
  count(state, bytes);
}
void one_section(benchmark::State& state) {
  const Draft draft = draft_of(the_sample(), false);
  for (auto _ : state) benchmark::DoNotOptimize(write_section(the_sample().frame, {.draft = draft, .number = 2}));
}
void check_answers(benchmark::State& state) {
  const Draft draft = draft_of(the_sample(), false);
  for (auto _ : state) benchmark::DoNotOptimize(write_check(the_sample().frame, {.draft = draft}));
}
void finished(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(write_answers(the_sample().form, the_sample().response));
}
void one_public_question(benchmark::State& state) {
  const PublicForm form{the_sample().form, the_sample().answers, "/ask/x"};
  const int step = steps_asked(the_sample().form, the_sample().answers).at(5);
  for (auto _ : state) benchmark::DoNotOptimize(write_question(the_sample().frame, {.form = form, .position = step}));
}

BENCHMARK(all_questions)->Unit(benchmark::kMicrosecond);
BENCHMARK(all_questions_beside_last_time)->Unit(benchmark::kMicrosecond);
BENCHMARK(one_section)->Unit(benchmark::kMicrosecond);
BENCHMARK(check_answers)->Unit(benchmark::kMicrosecond);
BENCHMARK(finished)->Unit(benchmark::kMicrosecond);
BENCHMARK(one_public_question)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
