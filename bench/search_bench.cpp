// SPDX-License-Identifier: Apache-2.0
// search_bench [PEOPLE] [SEARCHES]: the person search on invented people with names as uneven as real ones.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "practice/person/nhs_number.hpp"
#include "practice/person/search_index.hpp"

namespace {

using namespace stepwise;
using namespace stepwise::person;
using Ticks = std::chrono::steady_clock;

const std::vector<std::string> givens{
    "Margaret", "John", "David", "Susan", "Mary", "Patricia", "Michael", "Peter", "Christine", "James", "William", "Jean", "Robert", "Linda",
    "Elizabeth", "Barbara", "Paul", "Alan", "Joan", "Richard", "Sarah", "Jean", "Mohammed", "Dorothy", "Anne", "Kenneth", "George", "Doreen",
    "Thomas", "Andrew", "Karen", "Helen", "Eileen", "Stephen", "Brian", "Janet", "Catherine", "Jack", "Fatima", "Agnieszka", "Gurpreet", "Oluwaseun"};
const std::vector<std::string> families{
    "Smith", "Jones", "Williams", "Taylor", "Brown", "Davies", "Evans", "Wilson", "Thomas", "Johnson", "Roberts", "Robinson", "Thompson", "Wright",
    "Walker", "White", "Edwards", "Hughes", "Green", "Hall", "Lewis", "Harris", "Clarke", "Patel", "Jackson", "Wood", "Turner", "Martin", "Cooper",
    "Hill", "Ward", "Morris", "Moore", "Clark", "Lee", "King", "Baker", "Harrison", "Morgan", "Allen", "Khan", "Hussain", "Begum", "Ali", "Singh"};
const std::vector<std::string> streets{"High Street", "Station Road", "Church Lane", "Mill Road", "Victoria Avenue", "Park View", "The Crescent", "Green Lane"};
const std::vector<std::string> towns{"Otherton", "Otherton", "Otherton", "Millbeck", "Stanford Cross", "Long Ashby"};

std::string syllables(SeededRandom& random, int count) {
  static const std::vector<std::string> pieces{"ba", "ker", "lo", "mi", "ton", "ra", "sha", "wick", "den", "ol", "ford", "ny", "gre", "hal", "ster", "va", "ski", "mar", "jo", "pen"};
  std::string name;
  for (int i = 0; i < count; ++i) name += pieces[random.below(pieces.size())];
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

/// One of the common names, the first far oftener than the last; three in ten are rare.
std::string name_from(SeededRandom& random, const std::vector<std::string>& common) {
  if (random.below(10) < 3) return syllables(random, 2 + static_cast<int>(random.below(3)));
  const double u = random.unit();
  return common[static_cast<std::size_t>(u * u * static_cast<double>(common.size()))];
}

Searchable person_numbered(std::int64_t id, SeededRandom& random) {
  Searchable person;
  person.id = PersonId{id};
  person.reference = new_reference(random);
  Details& d = person.details;
  d.given_name = name_from(random, givens);
  if (random.below(2) == 0) d.given_name += " " + name_from(random, givens);
  d.family_name = name_from(random, families);
  d.born_on = Date{static_cast<std::int32_t>(-18'000 + static_cast<std::int64_t>(random.below(30'000)))};
  if (random.below(5) > 0) d.nhs_number = nhs_number_from(fmt::format("9{:08}", random.below(100'000'000)));
  d.address_line_1 = fmt::format("{} {}", 1 + random.below(150), streets[random.below(streets.size())]);
  d.town = towns[random.below(towns.size())];
  d.postcode = fmt::format("ZZ{} {}{}{}", 1 + random.below(20), 1 + random.below(9), static_cast<char>('A' + random.below(20)), static_cast<char>('A' + random.below(20)));
  person.phones = {fmt::format("07700{:06}", random.below(1'000'000))};
  if (random.below(2) == 0) person.other_references = {fmt::format("HSG{}", random.below(10'000'000))};
  if (random.below(10) == 0) person.other_names = {{.kind = "maiden", .given_name = "", .family_name = name_from(random, families)}};
  return person;
}

double ms_since(Ticks::time_point start) { return std::chrono::duration<double, std::milli>(Ticks::now() - start).count(); }

/// This thread's own time, which other programs on the machine do not lengthen.
double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Kind {
  std::string name;
  std::function<std::string(const Searchable&, SeededRandom&)> typed;
};

std::string misspelt(std::string name, SeededRandom& random) {
  const auto at = random.below(name.size());
  if (random.below(2) == 0 && at + 1 < name.size()) std::swap(name[at], name[at + 1]);
  else name[at] = static_cast<char>('a' + random.below(26));
  return name;
}

std::vector<Kind> kinds() {
  const auto fixed = [](std::string text) { return [text](const Searchable&, SeededRandom&) { return text; }; };
  return {{"first and last name", [](const Searchable& p, SeededRandom&) { return p.details.given_name + " " + p.details.family_name; }},
          {"misspelt names and birth", [](const Searchable& p, SeededRandom& r) { return misspelt(p.details.given_name, r) + " " + misspelt(p.details.family_name, r) + " " + p.details.born_on->uk(); }},
          {"NHS number", [](const Searchable& p, SeededRandom&) { return p.details.nhs_number.empty() ? p.phones[0] : p.details.nhs_number; }},
          {"postcode start and name", [](const Searchable& p, SeededRandom&) { return p.details.family_name + " " + p.details.postcode.substr(0, 4); }},
          {"\"smith\"", fixed("smith")}, {"\"john smith\"", fixed("john smith")}, {"\"smyth\"", fixed("smyth")}, {"\"s\"", fixed("s")}, {"\"j s\"", fixed("j s")},
          {"\"otherton\" (half of all)", fixed("otherton")}, {"\"smith otherton\"", fixed("smith otherton")}, {"\"1950\"", fixed("1950")}, {"\"zz1\"", fixed("zz1")},
          {"eight common words", fixed("john david susan mary smith jones taylor otherton")}};
}

}  // namespace

int main(int argc, char** argv) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const auto people = argc > 1 ? std::atoll(argv[1]) : 500'000;
  const auto searches = argc > 2 ? std::atoi(argv[2]) : 300;
  SeededRandom random{20261121};
  std::vector<Searchable> some;
  SearchIndex index{NameForms::shipped()};
  double making = 0;
  index.begin_loading();
  const auto start = Ticks::now();
  for (std::int64_t id = 1; id <= people; ++id) {
    const auto before = Ticks::now();
    const Searchable person = person_numbered(id, random);
    if (id % std::max<std::int64_t>(1, people / 1000) == 0) some.push_back(person);
    making += ms_since(before);
    const IndexEntry entry = index_entry(person);
    index.put({&entry, 1});
  }
  index.finish_loading();
  fmt::print("{} people indexed in {:.0f} ms on one thread, {:.0f} bytes a person\n", people, ms_since(start) - making, static_cast<double>(index.bytes()) / static_cast<double>(people));
  const Date today = *Date::parse_iso("2026-11-21");
  fmt::print("{:32} {:>9} {:>9} {:>9} {:>10} {:>10} {:>10}\n", "search", "p50 ms", "p99 ms", "max ms", "cpu p99", "cpu max", "found");
  for (const Kind& kind : kinds()) {
    std::vector<double> times, cpu;
    std::size_t found = 0;
    for (int i = 0; i < searches; ++i) {
      const std::string typed = kind.typed(some[random.below(some.size())], random);
      const auto before = Ticks::now();
      const double cpu_before = cpu_ms();
      found = index.search(parse_search(typed, today), 0, 20).total;
      cpu.push_back(cpu_ms() - cpu_before);
      times.push_back(ms_since(before));
    }
    std::ranges::sort(times);
    std::ranges::sort(cpu);
    const auto at = [](const std::vector<double>& all, double share) { return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))]; };
    fmt::print("{:32} {:>9.3f} {:>9.3f} {:>9.3f} {:>10.3f} {:>10.3f} {:>10}\n", kind.name, at(times, 0.5), at(times, 0.99), times.back(), at(cpu, 0.99), cpu.back(), found);
  }
  fmt::print("{:.0f} bytes a person after searching\n", static_cast<double>(index.bytes()) / static_cast<double>(people));
}
