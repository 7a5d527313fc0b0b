// SPDX-License-Identifier: Apache-2.0
// render_bench --model FILE [--page] [--benchmark_...]: a person's page from a finished model, on one core. --page prints it.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "govuk/govuk.hpp"
#include "govuk/moj/moj.hpp"

namespace {

using namespace stepwise;
using govuk::Html;

struct Row {
  std::string key, value, href;
};
struct Card {
  std::string title;
  std::vector<Row> rows;
};
struct Event {
  std::string title, byline, when, datetime, words;
};
struct Tab {
  std::string text, href;
  bool active = false;
};
struct Model {
  govuk::Frame frame;
  std::string title, name;
  std::vector<std::pair<std::string, std::string>> facts;
  std::vector<std::string> flags;
  std::vector<Tab> tabs;
  std::vector<Card> cards;
  std::string caption;
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;
  std::vector<Event> events;
  std::string action, label, hint, legend;
  std::vector<std::pair<std::string, std::string>> choices;
};

Model read_model(const char* file) {
  std::ifstream in{file};
  const auto json = nlohmann::json::parse(in);
  Model m;
  m.frame.council = json.at("council");
  m.frame.stylesheet = "/assets/app.css";
  m.frame.script = "/assets/app.js";
  m.frame.js_enabled = "/assets/js-enabled.js";
  m.frame.csrf = "token";
  m.frame.here = "/people";
  for (const auto& one : json.at("navigation")) m.frame.navigation.push_back({one.at("text"), one.at("href")});
  m.title = json.at("title");
  m.name = json.at("person").at("name");
  for (const auto& one : json.at("person").at("facts")) m.facts.emplace_back(one.at("name"), one.at("value"));
  m.flags = json.at("person").at("flags").get<std::vector<std::string>>();
  for (const auto& one : json.at("tabs")) m.tabs.push_back({one.at("text"), one.at("href"), one.at("active")});
  for (const auto& card : json.at("cards")) {
    m.cards.push_back({card.at("title"), {}});
    for (const auto& row : card.at("rows")) m.cards.back().rows.push_back({row.at("key"), row.at("value"), row.at("href")});
  }
  m.caption = json.at("table").at("caption");
  m.heads = json.at("table").at("heads").get<std::vector<std::string>>();
  m.rows = json.at("table").at("rows").get<std::vector<std::vector<std::string>>>();
  for (const auto& one : json.at("events")) m.events.push_back({one.at("title"), one.at("byline"), one.at("when"), one.at("datetime"), one.at("words")});
  const auto& form = json.at("form");
  m.action = form.at("action");
  m.label = form.at("label");
  m.hint = form.at("hint");
  m.legend = form.at("legend");
  for (const auto& one : form.at("choices")) m.choices.emplace_back(one.at("value"), one.at("text"));
  return m;
}

Html banner(const Model& m) {
  moj::IdentityBarOptions bar{.name = m.name};
  for (const auto& [name, value] : m.facts) bar.facts.push_back({name, value});
  for (const auto& flag : m.flags) bar.flags.push_back(govuk::tag(flag, "purple"));
  std::vector<moj::NavigationLink> tabs;
  for (const auto& tab : m.tabs) tabs.push_back({tab.text, tab.href, tab.active});
  return moj::identity_bar(bar) + moj::sub_navigation(tabs, "This person’s record");
}

Html cards(const Model& m) {
  Html out;
  for (const auto& card : m.cards) {
    govuk::SummaryListOptions list{.card = govuk::SummaryCard{.title = card.title}};
    list.rows.reserve(card.rows.size());
    for (const auto& row : card.rows) list.rows.push_back({.key = row.key, .value = row.value, .actions = {{"Change", row.href, row.key}}});
    out += govuk::summary_list(list);
  }
  return out;
}

Html services(const Model& m) {
  govuk::TableOptions table{.caption = m.caption, .caption_classes = "govuk-table__caption--m"};
  for (const auto& text : m.heads) table.head.push_back(text);
  table.rows.reserve(m.rows.size());
  for (const auto& row : m.rows) table.rows.emplace_back(row.begin(), row.end());
  return govuk::table(table);
}

Html events(const Model& m) {
  moj::TimelineOptions timeline;
  timeline.items.reserve(m.events.size());
  for (const auto& event : m.events)
    timeline.items.push_back({.title = event.title, .byline = event.byline, .when = event.when, .datetime = event.datetime, .description = event.words});
  return moj::timeline(timeline);
}

Html form(const Model& m) {
  govuk::RadiosOptions kinds{.name = "kind", .legend = m.legend};
  for (const auto& [value, text] : m.choices) kinds.items.push_back({.value = value, .text = text});
  return govuk::question_form(m.frame, m.action, {govuk::textarea({.name = "note", .label = m.label, .hint = m.hint}), govuk::radios(kinds)});
}

std::string render(const Model& m) {
  govuk::Page page{.title = m.title, .breadcrumbs = {{"People", "/people"}, {m.title, ""}}};
  page.before_main = banner(m);
  page.main = moj::page_header_actions("Overview", {govuk::button({.text = "Record a conversation", .href = "/people/x7k2/contacts/new"})});
  page.main += cards(m);
  page.main += services(m);
  page.main += events(m);
  page.main += form(m);
  return govuk::write_page(m.frame, page);
}

}  // namespace

int main(int count, char** words) {
  if (count < 3 || std::strcmp(words[1], "--model") != 0) {
    std::fputs("Say where the model is: render_bench --model FILE [--page]\n", stderr);
    return 2;
  }
  const Model model = read_model(words[2]);
  if (count > 3 && std::strcmp(words[3], "--page") == 0) return std::fputs(render(model).c_str(), stdout) < 0;
  benchmark::Initialize(&count, words);
  benchmark::RegisterBenchmark("page", [&](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(render(model));
    state.counters["bytes"] = static_cast<double>(render(model).size());
  });
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
