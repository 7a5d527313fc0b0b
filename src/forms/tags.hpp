// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace stepwise::forms {

/// What a form says of itself in `meta.tag`, system https://stepwise.example/form: "public" (anyone fills it in, without
/// signing in) and "exit-this-page" (whoever fills it in may need to leave the page at once).
struct Tags {
  bool is_public = false, exit_this_page = false;
};
/// No tags for text that is not JSON.
Tags tags_of(std::string_view json);

}  // namespace stepwise::forms
