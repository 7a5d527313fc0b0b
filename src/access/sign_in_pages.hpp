// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "govuk/page.hpp"

namespace stepwise::access {

govuk::Page sign_in_page(const govuk::Frame& frame, std::string_view to, std::string_view typed_name, std::vector<Problem> problems, bool signed_out);
govuk::Page code_page(const govuk::Frame& frame, std::string_view to, std::vector<Problem> problems);
/// `secret` in base 32 and `link` (otpauth) as text: typed or pasted into an authenticator app.
govuk::Page set_up_page(const govuk::Frame& frame, std::string_view to, std::string_view secret, std::string_view link, std::vector<Problem> problems);

}  // namespace stepwise::access
