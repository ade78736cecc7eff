package org.kiosk24.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Packages form no cycle. A command line and its folders of subcommands count as one. */
public final class PackageCycles {
    public static final ArchRule NONE = SlicesRuleDefinition.slices().assignedFrom(new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass c) {
            return SliceIdentifier.of(c.getPackageName().replaceFirst("\\.cli\\..*", ".cli"));
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }).namingSlices("$1").should().beFreeOfCycles();

    private PackageCycles() {}
}
