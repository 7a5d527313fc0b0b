// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/problem.hpp"

#include <array>

namespace stepwise::cld {
namespace {

struct Facts {
  int code;
  std::string_view words;
};

constexpr std::array<Facts, problems> facts{{
    {1, "valid"},
    {0, "blank, as it may be"},
    {-1, "blank"},
    {-2, "not in the list"},
    {-2, "nearly a value of the list"},
    {-7, "a value of Release 1"},
    {-3, "not a date"},
    {-3, "not a number"},
    {-3, "more than two decimals"},
    {-3, "below zero"},
    {-3, "not a whole number"},
    {-3, "wrong shape"},
    {-3, "not ten digits"},
    {-4, "wrong check digit"},
    {-5, "period ends before it starts"},
    {-5, "ends before it starts"},
    {-5, "ends after the period"},
    {-5, "born after the event"},
    {-5, "died before birth"},
    {-5, "linked to themselves"},
    {-6, "in the future"},
    {-6, "too long ago"},
    {-3, "wrong number of cells"},
    {1, "filled where it does not apply"},
    {1, "starts after the period"},
    {1, "ends before the period"},
    {1, "starts after death"},
    {1, "direct payment in prison"},
    {1, "carer service for a service user"},
    {1, "repeats another row"},
    {1, "overlaps another row"},
    {1, "linked to nobody in the file"},
}};

}  // namespace

std::string_view status_words(Status status) {
  switch (status) {
    case Status::undetermined: return "Undetermined";
    case Status::not_applicable: return "Not applicable";
    case Status::applicable: return "Applicable";
    case Status::mandatory: return "Mandatory";
  }
  return "";
}

int check_code(Problem problem) { return facts[static_cast<std::size_t>(problem)].code; }

std::string_view problem_words(Problem problem) { return facts[static_cast<std::size_t>(problem)].words; }

std::string_view validity_words(int code) {
  if (code >= 1) return "Passed: Valid";
  if (code == 0) return "Passed: Blank (Not Mandatory)";
  if (code == -1) return "Failed: Blank (Mandatory)";
  return code == -7 ? "Failed: Release 1" : "Failed: Invalid";
}

}  // namespace stepwise::cld
