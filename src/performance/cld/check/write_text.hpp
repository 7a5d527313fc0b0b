// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <iosfwd>
#include <memory>

#include "performance/cld/check/writers.hpp"

namespace stepwise::cld {

/// For a person: the summary by module and field, worst first, then rows with a sentence each.
std::unique_ptr<CheckWriter> text_writer(std::ostream& out, const FieldTable& table);

}  // namespace stepwise::cld
