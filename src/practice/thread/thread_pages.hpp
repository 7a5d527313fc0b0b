// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "html/html.hpp"
#include "practice/thread/thread.hpp"

namespace stepwise::thread {

/// The whole line, outcome by outcome, then pound by pound.
html::Html write_thread(const Thread& thread, std::string_view person_reference);

}  // namespace stepwise::thread
