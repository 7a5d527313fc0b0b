// SPDX-License-Identifier: Apache-2.0
// forms_bench [--benchmark_...]: a questionnaire of 200 items read, asked, checked and finished, on one core.
#include <benchmark/benchmark.h>

#include <cstdlib>

#include "forms/questionnaire/test/sample.hpp"

namespace {

using namespace stepwise::forms;

/// Every number, date and time half typed, and what must be answered left out.
Answers made_wrong(const Questionnaire& form, Answers answers) {
  for (const Place& place : asked(form, answers)) {
    const Item& item = form.at(place.item);
    if (item.required || item.type == Type::date) answers.clear(place);
    if (item.type == Type::date) answers.set(place.field() + ".day", {"3"});
    if (item.type == Type::integer || item.type == Type::decimal || item.type == Type::time) answers.set(place.field(), {"some"});
  }
  return answers;
}

struct Sample {
  std::string json = sample::form_json(200);
  Questionnaire form = read_questionnaire(json).questionnaire.value();
  Answers answers = sample::good_answers(form, 1);
  Answers wrong = made_wrong(form, answers);
  Response response = make_response(form, answers);
};

const Sample& the_sample() {
  static const Sample one;
  if (!validate(one.form, one.answers).empty() || validate(one.form, one.wrong).empty()) std::abort();
  return one;
}

void read(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_questionnaire(the_sample().json));
  state.counters["items"] = static_cast<double>(the_sample().form.items.size());
}
void ask(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(asked(the_sample().form, the_sample().answers));
}
void validate_right(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(validate(the_sample().form, the_sample().answers));
}
void validate_wrong(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(validate(the_sample().form, the_sample().wrong));
}
void respond(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(to_json(make_response(the_sample().form, the_sample().answers)));
}
void take_over(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(answers_of(the_sample().form, the_sample().response));
}
void progress_of_sections(benchmark::State& state) {
  const auto parts = sections(the_sample().form);
  for (auto _ : state)
    for (const Section& section : parts) benchmark::DoNotOptimize(progress(the_sample().form, section, the_sample().answers));
}

BENCHMARK(read)->Unit(benchmark::kMicrosecond);
BENCHMARK(ask)->Unit(benchmark::kMicrosecond);
BENCHMARK(validate_right)->Unit(benchmark::kMicrosecond);
BENCHMARK(validate_wrong)->Unit(benchmark::kMicrosecond);
BENCHMARK(respond)->Unit(benchmark::kMicrosecond);
BENCHMARK(take_over)->Unit(benchmark::kMicrosecond);
BENCHMARK(progress_of_sections)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
