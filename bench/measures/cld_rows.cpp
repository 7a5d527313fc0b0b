// SPDX-License-Identifier: Apache-2.0
#include "measures/cld_rows.hpp"

#include <fmt/format.h>

#include <atomic>
#include <fstream>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/date.hpp"

namespace stepwise::bench {
namespace {

constexpr int councils = 153, quarters = 8, teams = 20;
constexpr std::uint64_t rows_a_piece = 50'000;
constexpr const char* header =
    "LA_Code,Reporting_Period_Start_Date,Reporting_Period_End_Date,NHS_Number,LA_Person_Unique_Identifier,Date_of_Birth,Date_of_Death,"
    "Client_Type,Primary_Support_Reason,Event_Type,Event_Start_Date,Event_End_Date,Event_Outcome,Request_Route_of_Access,Assessment_Type,"
    "Service_Type,Service_Component,Delivery_Mechanism,Unit_Cost,Team\n";
constexpr const char* outcomes[]{
    "NFA: Information and advice or signposting", "NFA: Information and advice or signposting", "NFA: Referral to other service within the local authority",
    "NFA: Support declined", "NFA: Other", "Progress to reablement/ST-Max", "\"Progress to assessment, review or reassessment\"",
    "\"Progress to assessment, review or reassessment\"", "Progress to support planning or services", "Continuation of support or services",
    "Admitted to hospital", "NFA: Self-funded client or under 12wk disregard", "NFA: Referral to NHS services or NHS funded social care",
    "NFA: Support ended as planned", "NFA: No services offered for other reason", ""};
constexpr const char* routes[]{"Community / Other route", "Community / Other route", "Discharge from Hospital", "Planned Entry (Transition)",
                               "Diversion from Hospital Services", "Self-Funder"};
constexpr const char* reasons[]{"Physical support: Personal care support", "Physical support: Access and mobility only", "Support with memory and cognition",
                                "Learning disability support", "Mental health support", "Social support: Support for social isolation or other reason", "Unknown"};
constexpr const char* services[]{"Long term support: Community", "Long term support: Community", "Long term support: Residential care",
                                 "Long term support: Nursing care", "Short term support: ST-Max", "Short term support: Ongoing low level",
                                 "Short term support: Other short term"};
constexpr const char* components[]{"Home support or domiciliary care", "Direct payment", "Long term residential care", "Long term nursing care", "Reablement",
                                   "Equipment", "Short term residential care"};
constexpr const char* mechanisms[]{"CASSR managed personal budget", "Direct payment", "CASSR commissioned support", ""};

struct Chance {
  std::uint64_t state;
  std::uint64_t next() {
    std::uint64_t z = state += 0x9E3779B97F4A7C15ULL;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ z >> 27) * 0x94D049BB133111EBULL;
    return z ^ z >> 31;
  }
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
};

struct Writer {
  std::uint64_t rows, seed;
  Date start = *Date::from_parts(2023, 7, 1);

  std::string iso(int day) const { return (start + day).iso(); }
  Date quarter(int number) const { return start.add_months(3 * number); }

  void row(std::string& out, std::uint64_t number) const {
    const std::uint64_t a_quarter = rows / quarters + 1;
    const int period = static_cast<int>(number / a_quarter);
    std::uint64_t place = number % a_quarter;
    Chance repeats{seed ^ number * 3};
    const bool repeated = period > 0 && repeats.below(100) < 17;
    const int of = repeated ? period - 1 : period;
    Chance chance{seed * 31 + static_cast<std::uint64_t>(of) * a_quarter + place};
    const std::uint64_t person = chance.below(rows / 6 + 1);
    Chance known{seed * 77 + person};
    const std::uint64_t slot = known.below(1000 * 1000);
    const auto council = 201 + static_cast<int>(slot / 1000 * (slot % 1000) * councils / 1'000'000);
    out += fmt::format("{},{},{},,P{:09},{}-{:02}-{:02},", council, quarter(period - 3).iso(), (quarter(period + 1) - 1).iso(), person, 1930 + known.below(75),
                       1 + known.below(12), 1 + known.below(28));
    if (known.below(50) == 0) out += (start + static_cast<int>(300 + known.below(500))).iso();
    out += known.below(12) == 0 ? ",Unpaid carer," : ",Service user,";
    out += reasons[known.below(7)];
    event(out, chance, place * 100 / a_quarter, of);
    out += fmt::format(",Team {:02}\n", 1 + known.below(teams));
  }

  void event(std::string& out, Chance& chance, std::uint64_t part, int period) const {
    const Date from = quarter(period);
    const int length = quarter(period + 1) - from;
    const Date begins = from + static_cast<int>(chance.below(static_cast<std::uint64_t>(length)));
    const Date ends = begins + static_cast<int>(chance.below(part < 60 ? 30 : 200));
    const bool open = part >= 60 && part < 90 && chance.below(3) == 0;
    const char* outcome = outcomes[chance.below(16)];
    const auto common = [&](const char* type) { out += fmt::format(",{},{},{},{},", type, begins.iso(), open ? "" : ends.iso(), outcome); };
    if (part < 35) {
      common("Request");
      out += routes[chance.below(6)];
      out += ",,,,,";
    } else if (part < 60) {
      common("Assessment");
      out += chance.below(2) == 0 ? ",Short term assessment,,,," : ",Long term assessment,,,,";
    } else if (part < 90) {
      common("Service");
      const auto which = chance.below(7);
      out += fmt::format(",,{},{},{},{}.{:02}", services[which], components[which], mechanisms[chance.below(4)], 50 + chance.below(900), chance.below(100));
    } else {
      common("Review");
      out += ",,,,,";
    }
  }
};

}  // namespace

void write_cld_rows(const std::filesystem::path& path, std::uint64_t rows, std::uint64_t seed, unsigned threads) {
  const Writer writer{rows, seed};
  std::ofstream out{path, std::ios::binary};
  out << header;
  const std::uint64_t pieces = (rows + rows_a_piece - 1) / rows_a_piece;
  for (std::uint64_t first = 0; first < pieces; first += threads) {
    std::vector<std::string> texts(threads);
    std::vector<std::thread> makers;
    for (unsigned i = 0; i < threads; ++i)
      makers.emplace_back([&, i] {
        const std::uint64_t from = (first + i) * rows_a_piece;
        for (std::uint64_t number = from; number < std::min(rows, from + rows_a_piece); ++number) writer.row(texts[i], number);
      });
    for (auto& maker : makers) maker.join();
    for (const auto& text : texts) out << text;
  }
}

}  // namespace stepwise::bench
