// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "access/sessions.hpp"

namespace stepwise::access {

/// `here` is the token hash of the session that asks; `done` says what was just done, in the page's own codes.
govuk::Page account_page(const govuk::Frame& frame, const Staff& staff, const std::vector<SessionRow>& sessions, std::string_view here,
                         std::string_view done);
govuk::Page password_page(const govuk::Frame& frame, bool must_change, std::vector<Problem> problems);

}  // namespace stepwise::access
