// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "performance/cld/check/check.hpp"

namespace stepwise::cld {

/// Writes what a check finds: `begin` and `end` for each file, and findings between.
class CheckWriter : public Findings {
 public:
  virtual void begin(std::string_view file) = 0;
  virtual void end(const CheckReport& report) = 0;
  /// A file that could not be checked; text says nothing here, since standard error does.
  virtual void refused(std::string_view file, std::string_view sentence) = 0;
  /// After the last file.
  virtual void finish() {}
};

enum class CheckFormat { text, csv, json, national };
/// text, csv, json, or dq (the national data-quality layout).
std::optional<CheckFormat> check_format(std::string_view word);
/// `today` is the import date of the national layout.
std::unique_ptr<CheckWriter> check_writer(CheckFormat format, std::ostream& out, const FieldTable& table, Date today);

}  // namespace stepwise::cld
