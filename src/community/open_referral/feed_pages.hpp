// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "community/open_referral/import.hpp"
#include "govuk/page.hpp"

namespace stepwise::open_referral {

/// The page that takes a file, with what was taken before.
struct UploadForm {
  std::string source;
  std::vector<Problem> problems;
  std::vector<Load> loads;
};
html::Html write_upload(const govuk::Frame& frame, const UploadForm& form);
/// A page of the report of one, from 1; one past the last is the last.
html::Html write_load(const Load& load, std::int64_t page);

}  // namespace stepwise::open_referral
