// SPDX-License-Identifier: Apache-2.0
#include "practice/person/search_query.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::person {
namespace {

std::string shown(const SearchQuery& query) {
  std::string out;
  for (const Term& term : query.terms) {
    if (!out.empty()) out += " | ";
    switch (term.kind) {
      case Term::Kind::word: out += "word " + term.text; break;
      case Term::Kind::birth: out += "born " + term.date.iso(); break;
      case Term::Kind::birth_year: out += fmt::format("year {}", term.year); break;
      case Term::Kind::postcode: out += "postcode " + term.text; break;
      case Term::Kind::number: out += "number " + term.text; break;
      case Term::Kind::reference: out += "reference " + term.text; break;
    }
  }
  return out;
}

TEST(SearchBox, RecognisesWhatWasTyped) {
  const Date today = *Date::parse_iso("2026-11-21");
  struct Row {
    std::string typed, means;
  };
  for (const auto& [typed, means] : std::vector<Row>{
           {"", ""},
           {"   ", ""},
           {"Smith", "word smith"},
           {"smith 12/3/1950", "word smith | born 1950-03-12"},
           {"12.03.1950 Smith", "born 1950-03-12 | word smith"},
           {"12 March 1950", "born 1950-03-12"},
           {"12 3 1950", "born 1950-03-12"},
           {"hill 28th March 1956", "word hill | born 1956-03-28"},
           {"28th of march 1956 hill", "born 1956-03-28 | word hill"},
           {"hill March 28 1956", "word hill | born 1956-03-28"},
           {"hughes 12/1/21", "word hughes | born 1921-01-12"},
           {"943 476 5919 12 3 1950", "number 9434765919 | born 1950-03-12"},
           {"07700 900123 12 3 1950", "number 07700900123 | born 1950-03-12"},
           {"+44 7700 900123 943 476 5919", "number 07700900123 | number 9434765919"},
           {"ls8 2ab 12 3 1950", "postcode LS8 2AB | born 1950-03-12"},
           {"ls8 2ab 0113 496 0000", "postcode LS8 2AB | number 01134960000"},
           {"june 12 high", "word june | word 12 | word high"},
           {"Jones 12 Mar 50", "word jones | born 1950-03-12"},
           {"1950-03-12", "born 1950-03-12"},
           {"smith 1950", "word smith | year 1950"},
           {"jon smyth ls8", "word jon | word smyth | postcode LS8"},
           {"LS8 2AB", "postcode LS8 2AB"},
           {"ls82ab jones", "postcode LS8 2AB | word jones"},
           {"ls8 2", "postcode LS8 2"},
           {"943 476 5919", "number 9434765919"},
           {"943-476-5919", "number 9434765919"},
           {"0113 496 0000", "number 01134960000"},
           {"+44 (0)113 496 0000", "number 01134960000"},
           {"Zoë O'Brien", "word zoe | word obrien"},
           {"Smith-Jones", "word smith | word jones"},
           {"SMITH, John", "word smith | word john"},
           {"HSG-1234567", "reference hsg1234567"},
           {"12 high street", "word 12 | word high | word street"},
           {"31/2/1950", "word 31 | word 2 | word 1950"},
           {"smith 1950 0113 496 0000", "word smith | year 1950 | number 01134960000"}})
    EXPECT_EQ(shown(parse_search(typed, today)), means) << typed;
}

TEST(SearchBox, KnowsAMistypedNhsNumber) {
  const Date today = *Date::parse_iso("2026-11-21");
  EXPECT_TRUE(has_mistyped_nhs_number(parse_search("hill 943 476 5918", today)));
  for (const char* typed : {"943 476 5919", "0113 496 000", "0113 496 0000", "hill", "94347659"})
    EXPECT_FALSE(has_mistyped_nhs_number(parse_search(typed, today))) << typed;
}

TEST(SearchBox, LooksAtAFewPiecesOnly) {
  const Date today = *Date::parse_iso("2026-11-21");
  EXPECT_EQ(parse_search("a b c d e f g h i j k l", today).terms.size(), most_terms);
}

RC_GTEST_PROP(SearchBox, TakesAnyBytes, (const std::string& typed)) {
  const auto query = parse_search(typed, *Date::parse_iso("2026-11-21"));
  RC_ASSERT(query.terms.size() <= most_terms);
}

}  // namespace
}  // namespace stepwise::person
