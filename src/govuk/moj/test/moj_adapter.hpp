// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/test/fixture_adapter.hpp"

/// Upstream's loose options read into our typed ones. For tests only.
namespace stepwise::moj::fixture {

using govuk::fixture::Json;
using Renderer = html::Html (*)(const Json& options);
/// The function for a part, or nothing when there is none.
Renderer renderer_of(const std::string& part);

}  // namespace stepwise::moj::fixture
