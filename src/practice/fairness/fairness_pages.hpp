// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "community/parts/parts.hpp"
#include "govuk/govuk.hpp"
#include "practice/allocation/allocation_pages.hpp"
#include "practice/fairness/fairness_site.hpp"
#include "practice/fairness/fairness_store.hpp"

namespace stepwise::fairness {

/// The heading of one part of a page.
inline html::Html part_heading(std::string_view words) { return html::element("h2", {{"class", "govuk-heading-m"}}, words); }

using allocation::paragraph;
using allocation::pounds;
using community::Filled;
using html::Html;

/// "4.2%", and "+4.2%" or "−4.2%".
std::string percent(double value);
std::string signed_percent(double value);
/// "+4.2% (95%: +1.1% to +7.3%)"; a dash where there is nothing to compare.
std::string apart_words(const std::optional<Apart>& apart);
Html table_of(std::string_view caption, const std::vector<std::string>& names, std::vector<govuk::Row> rows, bool hidden_caption = false);
std::string area_words(std::string_view code);
/// "0.63", "−0.05": of a correlation or an agreement.
std::string two_places(double value);
/// What stands under every table of groups.
Html rule_in_force();

/// Something a monitor asks about.
struct Question {
  std::string words, href;
};
std::vector<Question> questions_of(const Monitored& all);

struct OverviewPage {
  const Monitored& all;
  std::vector<Agreement> agreed;           ///< of `round`; empty where nothing may be compared
  std::optional<Round> round;              ///< the last round of vignettes that may be compared, or else the last one
  bool round_is_open = false;              ///< some round is
  bool keeps_grid = false, grades = false;
  std::string token;
};
Html write_overview(const govuk::Frame& frame, const OverviewPage& view);
Html month_chart(const Monitored& all);
Html write_groups(const Monitored& all, By by);
/// What a grid would change for one group beside everybody else.
Html write_tried(const Monitored& all, By by, const allocation::Grid& now, const allocation::Grid& then);
struct TeamsPage {
  const Monitored& all;
  std::vector<TeamCost> costs;
};
Html write_teams(const TeamsPage& view);
/// Everything the pages show of groups and months, as a file; nothing more.
std::string groups_csv(const Monitored& all);
std::string payments_csv(const std::vector<TeamCost>& costs);

struct CalibrationsPage {
  std::vector<Calibration> all;
  std::string token;
  Filled form;
};
Html write_calibrations(const govuk::Frame& frame, const CalibrationsPage& view);
/// A calibration, with what its cases say once there are enough.
struct CalibrationPage {
  Calibration calibration;
  allocation::Grid base;
  std::vector<SampleCase> sample;
  std::optional<allocation::Grid> fit;
  std::vector<HeldOut> held_out;           ///< rows are places in `paired`
  std::vector<std::size_t> paired;         ///< places in the sample
  std::optional<Scaled> scaled;
  const person::Lists& lists;
  std::string token;
  Filled form;
};
Html write_calibration(const govuk::Frame& frame, const CalibrationPage& view);
std::string calibration_csv(const CalibrationPage& view);

struct CasePage {
  CaseToPair one;
  allocation::Grid grid;
  Filled form;
};
Html write_case(const govuk::Frame& frame, const CasePage& view);
Html write_cases(const std::vector<ToPair>& cases, bool every_team);

struct RoundsPage {
  std::vector<Round> rounds;
  bool keeps_grid = false;
  std::string token;
};
Html write_rounds(const govuk::Frame& frame, const RoundsPage& view);
Html open_round_form(const govuk::Frame& frame, const std::string& token);
struct RoundPage {
  Round round;
  Mine mine = Mine::not_begun;
  const std::vector<Vignette>& vignettes;
  Grades grades;                           ///< one's own
  std::vector<Grades> finished;            ///< everybody's; empty unless they may be compared
  bool keeps_grid = false;
  Filled form;
};
Html write_round(const govuk::Frame& frame, const RoundPage& view);
Html agreement_table(const std::vector<Agreement>& all);
struct GradePage {
  std::string round;
  const Vignette& vignette;
  allocation::Grid grid;
  Filled form;
};
Html write_grading(const govuk::Frame& frame, const GradePage& view);

}  // namespace stepwise::fairness
