// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/staff_store.hpp"
#include "community/parts/parts.hpp"
#include "govuk/govuk.hpp"
#include "practice/allocation/allocation_site.hpp"
#include "practice/allocation/sheet.hpp"

namespace stepwise::allocation {

using community::Filled;
using html::Html;

Html state_tag(State state);
/// £245.50
std::string pounds(std::int64_t pence);
Html paragraph(const Html& content);

/// A person's starting figures: indicative, agreed and actual side by side, and how each came to be.
struct PersonView {
  std::string person_reference, token;
  std::vector<Allocation> all;
  std::optional<Agreed> agreed;
  std::optional<Actual> actual;
  Date from, to;                     ///< of `actual`
  std::optional<bool> eligible;      ///< as determined last; nothing where nobody has
  bool may_begin = false, died = false;
};
Html write_person(const govuk::Frame& frame, const PersonView& view);
/// The same in short, for the record.
Html write_overview(const std::vector<Allocation>& all, std::string_view person_reference);

/// One starting figure: the sum as it forms, or as it was decided.
struct View {
  Allocation allocation;
  Grid grid;
  std::string person_reference;
  std::optional<Heard> heard;
  std::vector<MetOffer> unconfirmed;
  std::vector<Question> questions;
  std::optional<std::string> approval_href;
  std::string preferred_format;
  Date today;
  Filled form;                       ///< of the part that was sent
};
Html write_allocation(const govuk::Frame& frame, const View& view);
/// The table of areas: level and amount of each, as far as they are set.
Html write_sum(const View& view, bool links);

struct AreaForm {
  Allocation allocation;
  Grid grid;
  const Area* area = nullptr;
  std::string person_reference, token, action, back;
  std::int64_t draft_version = 0;
  std::optional<Heard> heard;
  std::vector<Offer> offers;
  Filled form;
};
Html write_area_form(const govuk::Frame& frame, const AreaForm& form);

struct AdditionsForm {
  Allocation allocation;
  std::int64_t tolerance_percent = 0;
  std::string token, back;
  Filled form;
};
Html write_additions(const govuk::Frame& frame, const AdditionsForm& form);

struct SheetView {
  std::int64_t grid_number = 0;
  Explanation explanation;
  std::string back, here, preferred_format;
  bool easy = false, on_paper = false, signed_off = true;
};
Html write_sheet(const SheetView& view);
/// Where everybody reads the published grid of a number.
std::string public_href(std::int64_t number);

struct ListView {
  std::vector<Line> lines;
  std::int64_t restricted = 0;
  std::vector<access::Team> teams;
  std::string team, state;
  Date today;
};
Html write_list(const ListView& view);
/// The states a list may be asked for, with their words.
std::span<const std::pair<std::string_view, Message>> list_states();

}  // namespace stepwise::allocation
