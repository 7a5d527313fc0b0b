// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>

#include "access/site.hpp"
#include "govuk/page.hpp"

namespace stepwise::access {

govuk::Page help_page(std::string_view council, std::span<const HelpTopic> topics);
govuk::Page accessibility_page(std::string_view council);
govuk::Page privacy_page(std::string_view council);

}  // namespace stepwise::access
